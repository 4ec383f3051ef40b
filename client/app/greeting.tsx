import { HandDrawing } from './hand-drawing.tsx'
import { PhotoForm } from './photo-form.tsx'
import { Returning } from './returning.tsx'
import { useSurroundings } from './surroundings.ts'
import { texts } from './texts.ts'

export function Greeting() {
  const { greeting, isFrame } = useSurroundings()
  return (
    <>
      <div class="hero">
        <HandDrawing />
        <h1>{greeting ?? texts.greeting}</h1>
        <p>{texts.greetingMore}</p>
      </div>
      {!isFrame && <Returning />}
      <PhotoForm />
    </>
  )
}
