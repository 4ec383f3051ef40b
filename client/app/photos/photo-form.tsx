import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Hand } from '../../../contract/features.ts'
import type { Language } from '../../../contract/reading.ts'
import type { Upload } from '../../core/api.ts'
import { newId } from '../../core/new-id.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { language as pageLanguage } from '../ui/language.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { texts } from '../ui/texts.ts'
import { useAction } from '../ui/use-action.ts'
import { GoodPhoto } from './good-photo.tsx'
import { ofThePhoto } from './of-the-photo.ts'
import { photoKind } from './photo-kind.ts'
import { PhotoSlot } from './photo-slot.tsx'
import { asJpeg, shrinkPhoto } from './shrink-photo.ts'

type Chosen = Partial<Record<Hand, File>>

const handOfField = (field: string | undefined): Hand | null =>
  field?.startsWith('left') ? 'left' : field?.startsWith('right') ? 'right' : null

/** A file the server can read, or the error for one it cannot. */
async function usable(file: File): Promise<File | string> {
  const type = await photoKind(file).catch(() => null)
  if (type === null) return texts.notAPhoto
  if (type !== 'image/heic') return new File([file], file.name, { type })
  const jpeg = await asJpeg(file).catch(() => null)
  return jpeg ? new File([jpeg], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : texts.notConverted
}

const others: Record<Hand, Hand> = { left: 'right', right: 'left' }

/** One or two photos, the hand each one shows, consent, and the send button. */
export function PhotoForm() {
  const { readings } = useClient()
  const uploading = useShown((state) => state.uploading)
  const isReady = useShown((state) => state.sessionKnown)
  const [chosen, setChosen] = useState<Chosen>({})
  const [language, setLanguage] = useState<Language>(pageLanguage)
  const [hasConsent, setConsent] = useState(false)
  const [complaint, setComplaint] = useState<string | null>(null)
  /** One per filled form: sending it again yields the same reading. */
  const key = useMemo(newId, [chosen, language])
  const begin = useAction(async (files: Chosen, of: Language) => {
    const photos: Upload['photos'] = {}
    for (const [hand, file] of Object.entries(files)) photos[hand as Hand] = await shrinkPhoto(file)
    await readings.begin({ photos, language: of, key })
  })
  const count = Object.keys(chosen).length

  /** Uses a photo for this hand; a second one goes to the other. */
  async function put(hand: Hand, ...given: File[]) {
    setComplaint(null)
    const [first, second] = await Promise.all(given.slice(0, 2).map(usable))
    const told = [first, second].find((one) => typeof one === 'string')
    const taken: Chosen = {
      ...(first instanceof File && { [hand]: first }),
      ...(second instanceof File && { [others[hand]]: second }),
    }
    setChosen((held) => ({ ...held, ...taken }))
    setComplaint(told ?? (given.length > 2 ? texts.twoAtMost : null))
  }
  const remove = (hand: Hand) => {
    setComplaint(null)
    setChosen(({ [hand]: _, ...rest }) => rest)
  }
  const drawn = useAction(async () => {
    const answer = await fetch('/drawn-palm.jpg')
    if (!answer.ok) throw new Error('The drawing is not there.')
    await put('right', new File([await answer.blob()], 'drawn-palm.jpg', { type: 'image/jpeg' }))
  })
  const swap = () =>
    setChosen(({ left, right }) => ({ ...(right ? { left: right } : {}), ...(left ? { right: left } : {}) }))

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length > 0) void put(chosen.left ? 'right' : 'left', ...files)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [chosen])

  function submit(event: Event) {
    event.preventDefault()
    if (count === 0) return setComplaint(texts.needsPhoto)
    if (!hasConsent) return setComplaint(texts.needsConsent)
    setComplaint(null)
    void begin.run(chosen, language)
  }

  const wrongHand = handOfField(begin.problem?.field)
  return (
    <form class="photo-form card" data-unsaved={count > 0 || undefined} onSubmit={submit}>
      <fieldset disabled={begin.busy}>
        <div class="slots">
          {(['left', 'right'] as const).map((hand) => (
            <PhotoSlot
              key={hand}
              hand={hand}
              file={chosen[hand] ?? null}
              isWrong={wrongHand === hand}
              onGive={(...files) => void put(hand, ...files)}
              onRemove={() => remove(hand)}
            />
          ))}
        </div>
        {count > 0 && (
          <button type="button" class="quiet swap" onClick={swap}>
            ⇄ {count === 1 ? texts.swap : texts.swapBoth}
          </button>
        )}
        <p class="faint advice">{texts.photoAdvice}</p>
        {count === 0 && (
          <p class="faint advice">
            {texts.noHand}{' '}
            <button type="button" class="quiet link drawn" disabled={drawn.busy} onClick={() => void drawn.run()}>
              {texts.tryDrawn}
            </button>
          </p>
        )}
        {drawn.note}
        <label class="field inline">
          <span>{texts.language}</span>
          <select value={language} onChange={(event) => setLanguage(event.currentTarget.value as Language)}>
            {Object.entries(texts.languages).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="consent">
          <input type="checkbox" checked={hasConsent} onChange={(event) => setConsent(event.currentTarget.checked)} />
          <span>
            {texts.consent} <span class="faint">{texts.consentMore}</span>
          </span>
        </label>
      </fieldset>
      {complaint && (
        <p class="problem" role="alert">
          {complaint}
        </p>
      )}
      {begin.problem && <ProblemNote problem={begin.problem} />}
      {ofThePhoto.has(begin.problem?.code ?? '') && <GoodPhoto />}
      {begin.busy && uploading !== null ? (
        <div class="uploading" role="status">
          <progress max={100} value={uploading} aria-label={texts.uploading(uploading)} />
          <p>{texts.uploading(uploading)}</p>
        </div>
      ) : (
        <button type="submit" class="primary big wide" disabled={!isReady || begin.busy}>
          {count === 2 ? texts.beginBoth : texts.begin}
        </button>
      )}
    </form>
  )
}
