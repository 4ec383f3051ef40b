import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Hand, PalmMarks, Point } from '../../../contract/features.ts'
import { useClient } from '../ui/client-context.ts'
import { language } from '../ui/language.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useAction } from '../ui/use-action.ts'
import { usePhoto } from '../ui/use-photo.ts'
import { marking } from '../words/marking.ts'
import { MarkedPoint } from './marked-point.tsx'
import { MarksDrawing } from './marks-drawing.tsx'
import '../style/marking.css'

const texts = marking[language]

/** The usual positions of the points on an open hand, for keyboard users; mirrored for a left hand. */
const usual: readonly Point[] = [
  [0.58, 0.46],
  [0.48, 0.44],
  [0.39, 0.47],
  [0.49, 0.88],
]

interface MarkPalmProps {
  hand: Hand
  source: string
  onClose: () => void
}

/** Lets a person mark the palm: three finger valleys and the wrist, by tapping, dragging or keyboard. */
export function MarkPalm({ hand, source, onClose }: MarkPalmProps) {
  const { readings } = useClient()
  const frame = useAction(readings.frame)
  const [points, setPoints] = useState<Point[]>([])
  const photo = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const address = usePhoto(source)
  const isComplete = points.length === usual.length
  const move = (index: number, moved: (from: Point) => Point) =>
    setPoints((held) => held.map((point, at) => (at === index ? moved(point) : point)))
  const add = (point: Point) => setPoints((held) => (held.length < usual.length ? [...held, point] : held))

  /** Whether the next point was set by the button and gets the focus. */
  const isPlaced = useRef(false)

  useLayoutEffect(() => title.current?.focus(), [])
  useLayoutEffect(() => {
    if (isPlaced.current) photo.current?.querySelector<HTMLElement>('.mark:last-of-type')?.focus()
    isPlaced.current = false
  }, [points.length])

  /** Sets the next point at its usual position, and lets the arrow keys move it. */
  function setNext() {
    const [x, y] = usual[points.length] ?? [0.5, 0.5]
    isPlaced.current = true
    add([hand === 'left' ? 1 - x : x, y])
  }
  async function send() {
    const [first, second, third, wrist] = points
    if (!first || !second || !third || !wrist) return
    const marks: PalmMarks = { valleys: [first, second, third], wrist }
    if (await frame.run(hand, marks)) onClose()
  }

  const wrong = frame.problem?.field?.startsWith('valleys') ? 'valleys' : frame.problem?.field === 'wrist' && 'wrist'
  return (
    <section class="mark-palm card" data-unsaved aria-labelledby={`mark-${hand}`} lang={language}>
      <h3 id={`mark-${hand}`} ref={title} tabIndex={-1}>
        {texts.title(hand)}
      </h3>
      <div class="mark-how">
        <MarksDrawing hand={hand} next={points.length} />
        <div>
          <p>{texts.intro}</p>
          <ol>
            {texts.points.map((name, index) => (
              <li key={name} aria-current={index === points.length ? 'step' : undefined}>
                {name}
              </li>
            ))}
          </ol>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the button below sets points without tapping */}
      <div
        class={isComplete ? 'mark-photo' : 'mark-photo open'}
        ref={photo}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('.mark')) return
          const box = event.currentTarget.getBoundingClientRect()
          add([(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height])
        }}
      >
        <img src={address ?? undefined} alt={texts.photo(hand)} draggable={false} />
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          {points.length > 1 && <polyline points={points.slice(0, 3).join(' ')} />}
          {isComplete && <polyline class="reach" points={`${points[1]} ${points[3]}`} />}
        </svg>
        {points.map((point, index) => (
          <MarkedPoint
            key={index}
            number={index + 1}
            label={(x, y) => texts.point(index + 1, texts.points[index] ?? '', x, y)}
            point={point}
            onMove={(moved) => move(index, moved)}
          />
        ))}
      </div>
      <p class="mark-next" role="status">
        {isComplete ? texts.complete : texts.next(texts.points[points.length] ?? '')}
      </p>
      {wrong ? (
        <p class="problem" role="alert">
          {texts.wrong[wrong]}
        </p>
      ) : (
        frame.problem && <ProblemNote problem={frame.problem} />
      )}
      <p class="buttons">
        <button type="button" class="primary" disabled={!isComplete || frame.busy} onClick={() => void send()}>
          {texts.send}
        </button>
        {!isComplete && (
          <button type="button" onClick={setNext}>
            {texts.place(points.length + 1)}
          </button>
        )}
        <button type="button" disabled={points.length === 0} onClick={() => setPoints(points.slice(0, -1))}>
          {texts.undo}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          {texts.cancel}
        </button>
      </p>
    </section>
  )
}
