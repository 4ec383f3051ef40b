import { HandDrawing } from './hand-drawing.tsx'
import { PhotoForm } from './photo-form.tsx'
import { texts } from './texts.ts'

export function Greeting() {
  return (
    <>
      <div class="hero">
        <HandDrawing />
        <h1>{texts.greeting}</h1>
        <p>{texts.greetingMore}</p>
      </div>
      <PhotoForm />
    </>
  )
}
