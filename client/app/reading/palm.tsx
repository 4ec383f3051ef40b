import type { RefObject } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { DrawnLine, Features, Hand } from '../../../contract/features.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { isDrawn } from '../../core/drawn-lines.ts'
import { isInCeremony, replyText } from '../../core/shown-text.ts'
import { lineNamedIn, spokenLine } from '../../core/spoken-line.ts'
import type { State } from '../../core/state.ts'
import { useShown } from '../ui/client-context.ts'
import { glide } from '../ui/glide.ts'
import { useDismissal } from '../ui/use-dismissal.ts'
import { hasRoomForPalm, useMedia } from '../ui/use-media.ts'
import { usePhoto } from '../ui/use-photo.ts'
import { Ceremony } from './ceremony.tsx'
import { LineLegend } from './line-legend.tsx'
import { type Lit, useLight } from './lit-line.ts'
import { LinedPhoto } from './photo-lines.tsx'
import { texts } from './reading-texts.ts'

/** The line of which the last answer speaks. */
function answeredLine({ conversation, live }: State): DrawnLine | null {
  const reply = conversation?.messages.findLast((row) => row.role === 'assistant')
  return reply ? lineNamedIn(replyText(reply, live[reply.id])) : null
}

/** The photos: large in the middle while they are measured, later beside the text, or in a strip that opens. */
export function Palm({ analysis }: { analysis: AnalysisView }) {
  const isDrawing = useShown(({ pace }) => pace?.analysisId === analysis.id && pace.isDrawing)
  const isCeremony = useShown((state) => isInCeremony(analysis, state))
  const hasRoom = useMedia(hasRoomForPalm)
  const measured = analysis.features ?? []
  const box = useRef<HTMLElement>(null)
  /** Where the photos stood large. */
  const stood = useRef(new Map<string, DOMRect>())
  useLayoutEffect(() => {
    if (isCeremony || !box.current) return
    glide(box.current, stood.current)
    stood.current.clear()
  }, [isCeremony])
  if (isCeremony)
    return (
      <Ceremony
        analysis={analysis}
        isDrawing={isDrawing}
        onLeave={(places) => {
          stood.current = places
        }}
      />
    )
  if (measured.length === 0) return <Thumbnails analysis={analysis} />
  return hasRoom ? (
    <aside ref={box} class="photos palm beside" aria-label={texts.photosOf(analysis.hands)}>
      <Measured analysis={analysis} measured={measured} />
    </aside>
  ) : (
    <Strip box={box} analysis={analysis} measured={measured} />
  )
}

interface MeasuredProps {
  analysis: AnalysisView
  measured: Features[]
}

/** The photos with their lines, the legend, and what was wrong with a photo. */
function Measured({ analysis, measured }: MeasuredProps) {
  const [hasLines, setLines] = useState(true)
  return (
    <>
      <div class="photo-row">
        {analysis.hands.map((hand) => (
          <Photo key={hand} hand={hand} analysis={analysis} hasLines={hasLines} />
        ))}
      </div>
      {hasLines && <LineLegend measured={measured} />}
      <label class="check">
        <input type="checkbox" checked={hasLines} onChange={(event) => setLines(event.currentTarget.checked)} />
        <span>{texts.showLines}</span>
      </label>
      {measured.map(
        ({ hand, quality }) =>
          quality === 'poor' && (
            <p key={hand} class="faint">
              {texts.poorPhoto(hand)}
            </p>
          ),
      )}
    </>
  )
}

/** The strip under the header of a narrow page, which opens the palm. */
function Strip({ analysis, measured, box }: MeasuredProps & { box: RefObject<HTMLElement | null> }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  useDismissal(box, isOpen, (key) => {
    if (key?.defaultPrevented) return
    key?.preventDefault()
    setOpen(false)
  })
  const lit = useLitLine(analysis)
  const hand = measured[0]?.hand
  return (
    <aside ref={box} class="photos palm strip" aria-label={texts.photosOf(analysis.hands)}>
      <button
        type="button"
        class="strip-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {hand && !isOpen && (
          <LinedPhoto source={analysis.images[hand]?.full} alt="" features={measured[0]} lit={lit} isCropped />
        )}
        <span class="strip-name">
          {texts.photosOf(analysis.hands)}
          {lit && <span class={`strip-line ${lit}`}>{texts.lines[lit]}</span>}
        </span>
        <svg class="chevron" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 9l6 6 6-6" />
        </svg>
      </button>
      {isOpen && (
        <div class="strip-content" id={id}>
          <Measured analysis={analysis} measured={measured} />
        </div>
      )}
    </aside>
  )
}

/** The line to highlight: of what is being written, pointed at, chosen, or spoken of in an answer. */
function useLitLine(analysis: AnalysisView, hand?: Hand): DrawnLine | null {
  const { pointed, kept } = useLight()
  const spoken = useShown((state) => spokenLine(analysis, state))
  const answered = useShown(answeredLine)
  // Growing text moves under a resting pointer: only deliberate choices count then.
  const chosen = spoken ? kept : (pointed ?? kept)
  const line = chosen ? onHand(chosen, hand) : (spoken ?? answered)
  return analysis.features?.some((features) => isDrawn(features, line)) ? line : null
}

const onHand = (lit: Lit, hand: Hand | undefined): DrawnLine | null =>
  lit.hand === undefined || hand === undefined || lit.hand === hand ? lit.line : null

interface PhotoProps {
  hand: Hand
  analysis: AnalysisView
  hasLines: boolean
}

function Photo({ hand, analysis, hasLines }: PhotoProps) {
  const lit = useLitLine(analysis, hand)
  const images = analysis.images[hand]
  const features = analysis.features?.find((one) => one.hand === hand)
  return (
    <figure>
      <LinedPhoto source={images?.full} alt={texts.photoOf(hand)} features={features} lit={lit} hasLines={hasLines} />
      <figcaption>{texts.hands[hand]}</figcaption>
    </figure>
  )
}

/** Photos that were not measured, small. */
function Thumbnails({ analysis }: { analysis: AnalysisView }) {
  return (
    <div class="photos thumbnails">
      <div class="photo-row">
        {analysis.hands.map((hand) => (
          <figure key={hand}>
            <Thumbnail hand={hand} path={analysis.images[hand]?.thumbnail} />
            <figcaption>{texts.hands[hand]}</figcaption>
          </figure>
        ))}
      </div>
    </div>
  )
}

function Thumbnail({ hand, path }: { hand: Hand; path: string | null | undefined }) {
  const address = usePhoto(path)
  return (
    <div class="stack">{address ? <img src={address} alt={texts.photoOf(hand)} /> : <div class="no-thumbnail" />}</div>
  )
}
