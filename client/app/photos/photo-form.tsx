import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Hand } from '../../../contract/features.ts'
import type { Language } from '../../../contract/reading.ts'
import type { Upload } from '../../core/api.ts'
import { newId } from '../../core/new-id.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { language as pageLanguage } from '../ui/language.ts'
import { NoticeLinks } from '../ui/notice-links.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { texts } from '../ui/texts.ts'
import { useAction } from '../ui/use-action.ts'
import { ChosenPhoto } from './chosen-photo.tsx'
import { GoodPhoto } from './good-photo.tsx'
import { type Chosen, handsOf, sayHand } from './hands-of.ts'
import { ofThePhoto } from './of-the-photo.ts'
import { photoKind } from './photo-kind.ts'
import { PhotoPlace } from './photo-place.tsx'
import { shrinkPhoto } from './shrink-photo.ts'
import { Uploading } from './uploading.tsx'

/** Photos of one reading. */
const most = 2

const handOfField = (field: string | undefined): Hand | null =>
  field?.startsWith('left') ? 'left' : field?.startsWith('right') ? 'right' : null

/** A file the server can read, or the error for one it cannot. */
async function usable(file: File): Promise<File | string> {
  const type = await photoKind(file).catch(() => null)
  return type === null ? texts.notAPhoto(file.name) : new File([file], file.name, { type })
}

/** One or two photos, consent, and the send button. */
export function PhotoForm({ onUnderAge }: { onUnderAge: () => void }) {
  const { readings } = useClient()
  const uploading = useShown((state) => state.uploading)
  const isReady = useShown((state) => state.sessionKnown)
  const [chosen, setChosen] = useState<Chosen[]>([])
  const [language, setLanguage] = useState<Language>(pageLanguage)
  const consent = useRef<HTMLInputElement>(null)
  const [complaint, setComplaint] = useState<string | null>(null)
  const [stopping, setStopping] = useState<AbortController | null>(null)
  const [cancelled, setCancelled] = useState(0)
  /** One per filled form: sending it again yields the same reading, unless it was cancelled. */
  const key = useMemo(newId, [chosen, language, cancelled])
  const begin = useAction(async (files: Chosen[], of: Language) => {
    const { hands, origin } = handsOf(files)
    const photos: Upload['photos'] = {}
    for (const [index, { file }] of files.entries()) photos[hands[index] ?? 'left'] = await shrinkPhoto(file)
    const canceller = new AbortController()
    setStopping(canceller)
    const { signal } = canceller
    const hasBegun = await readings.begin({ photos, hands: origin, language: of, key, signal })
    if (!hasBegun) setCancelled((times) => times + 1)
  })

  async function add(...given: File[]) {
    setComplaint(null)
    const files = await Promise.all(given.slice(0, most).map(usable))
    const good = files.filter((one) => one instanceof File)
    setChosen((held) => [...held, ...good.map((file) => ({ file, hand: null }))].slice(0, most))
    const told = files.find((one) => typeof one === 'string')
    setComplaint(told ?? (given.length > most - chosen.length ? texts.twoAtMost : null))
  }
  const remove = (number: number) => {
    setComplaint(null)
    setChosen((held) => held.filter((_, index) => index !== number))
  }
  const drawn = useAction(async () => {
    const answer = await fetch('/drawn-palm.jpg')
    if (!answer.ok) throw new Error('The drawing is not there.')
    setComplaint(null)
    // It is a right hand.
    const file = new File([await answer.blob()], 'drawn-palm.jpg', { type: 'image/jpeg' })
    setChosen([{ file, hand: 'right' }])
  })

  useEffect(() => {
    const take = (event: ClipboardEvent | DragEvent) => {
      const given = event instanceof DragEvent ? event.dataTransfer : event.clipboardData
      const files = [...(given?.files ?? [])]
      if (files.length > 0 && !begin.busy) void add(...files)
    }
    addEventListener('paste', take)
    addEventListener('drop', take)
    return () => {
      removeEventListener('paste', take)
      removeEventListener('drop', take)
    }
  }, [chosen, begin.busy])

  function submit(event: Event) {
    event.preventDefault()
    if (chosen.length === 0) return setComplaint(texts.needsPhoto)
    // The box itself, as the page may be drawn only after both the click on it and the submit.
    if (!consent.current?.checked) return setComplaint(texts.needsConsent)
    setComplaint(null)
    void begin.run(chosen, language)
  }

  const wrongHand = handOfField(begin.problem?.field)
  const wrong = wrongHand === null ? -1 : handsOf(chosen).hands.indexOf(wrongHand)
  /** What a photo is called, where there is another. */
  const nameOf = (index: number) => {
    const hand = chosen[index]?.hand
    if (chosen.length < most || index < 0) return undefined
    return hand ? texts.photoOf(hand) : texts.photoNumber(index + 1)
  }
  return (
    <form class="photo-form card" data-unsaved={chosen.length > 0 || undefined} onSubmit={submit}>
      <fieldset disabled={begin.busy}>
        {chosen.length > 0 && (
          <div class="chosen-photos">
            {chosen.map(({ file, hand }, index) => (
              <ChosenPhoto
                key={file}
                file={file}
                hand={hand}
                number={index + 1}
                isWrong={index === wrong}
                onHand={(said) => setChosen((held) => sayHand(held, index, said))}
                onRemove={() => remove(index)}
              />
            ))}
          </div>
        )}
        {chosen.length < most && <PhotoPlace count={chosen.length} onGive={(...files) => void add(...files)} />}
        <p class="faint advice">
          {texts.photoAdvice}
          {chosen.length === 0 && (
            <>
              {' '}
              <button type="button" class="quiet link drawn" disabled={drawn.busy} onClick={() => void drawn.run()}>
                {texts.tryDrawn}
              </button>
            </>
          )}
        </p>
        {drawn.note}
        <label class="consent">
          <input ref={consent} type="checkbox" />
          <span>{texts.consent}</span>
        </label>
      </fieldset>
      {complaint && (
        <p class="problem" role="alert">
          {complaint}
        </p>
      )}
      {cancelled > 0 && !begin.busy && !begin.problem && <p role="status">{texts.cancelled}</p>}
      {begin.problem && <ProblemNote problem={begin.problem} of={nameOf(wrong)} />}
      {ofThePhoto.has(begin.problem?.code ?? '') && <GoodPhoto />}
      {begin.busy && uploading !== null ? (
        <Uploading percent={uploading} onCancel={() => stopping?.abort()} />
      ) : (
        <button type="submit" class="primary big wide" disabled={!isReady || begin.busy}>
          {chosen.length === most ? texts.beginBoth : texts.begin}
        </button>
      )}
      {/* Below the button, which is to be in sight at once. */}
      <p class="faint consent-more">
        {texts.consentMore} <NoticeLinks /> ·{' '}
        <button type="button" class="quiet link" disabled={begin.busy} onClick={onUnderAge}>
          {texts.underAge}
        </button>
      </p>
      <div class="form-foot">
        <label class="field inline">
          <span>{texts.language}</span>
          <select
            value={language}
            disabled={begin.busy}
            onChange={(event) => setLanguage(event.currentTarget.value as Language)}
          >
            {Object.entries(texts.languages).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </form>
  )
}
