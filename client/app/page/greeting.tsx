import { PhotoForm } from '../photos/photo-form.tsx'
import { HandDrawing } from '../ui/hand-drawing.tsx'
import { useSurroundings } from '../ui/surroundings.ts'
import { texts } from '../ui/texts.ts'
import { Returning } from './returning.tsx'

export function Greeting() {
  const { greeting, isFrame } = useSurroundings()
  return (
    <>
      <div class="hero">
        <HandDrawing />
        <h1 tabIndex={-1} data-landing>
          {greeting ?? texts.greeting}
        </h1>
        <p>{texts.greetingMore}</p>
      </div>
      {!isFrame && <Returning />}
      <PhotoForm />
    </>
  )
}
