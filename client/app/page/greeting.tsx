import { useState } from 'preact/hooks'
import { PhotoForm } from '../photos/photo-form.tsx'
import { HandDrawing } from '../ui/hand-drawing.tsx'
import { loadLater } from '../ui/load-later.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { texts } from '../ui/texts.ts'
import { Returning } from './returning.tsx'

const UnderAge = loadLater(() => import('../photos/under-age.tsx').then((loaded) => loaded.UnderAge))

export function Greeting() {
  const { greeting, isFrame } = useSurroundings()
  const [isUnderAge, setUnderAge] = useState(false)
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
      {/* Without the form, whatever was chosen is gone. */}
      {isUnderAge ? <UnderAge /> : <PhotoForm onUnderAge={() => setUnderAge(true)} />}
    </>
  )
}
