import { useEffect, useState } from 'preact/hooks'
import type { Hand } from '../../contract/features.ts'
import type { Language } from '../../contract/reading.ts'
import { useClient, useShown } from './client-context.ts'
import { language as pageLanguage } from './language.ts'
import { looksLikePhoto, PhotoSlot } from './photo-slot.tsx'
import { ProblemNote } from './problem-note.tsx'
import { texts } from './texts.ts'
import { useAction } from './use-action.ts'

type Chosen = Partial<Record<Hand, File>>

const handOfField = (field: string | undefined): Hand | null =>
  field?.startsWith('left') ? 'left' : field?.startsWith('right') ? 'right' : null

/** One or two photos, which hand each one is, consent, and off they go. */
export function PhotoForm() {
  const { readings } = useClient()
  const uploading = useShown((state) => state.uploading)
  const isReady = useShown((state) => state.sessionKnown)
  const [chosen, setChosen] = useState<Chosen>({})
  const [language, setLanguage] = useState<Language>(pageLanguage)
  const [hasConsent, setConsent] = useState(false)
  const [complaint, setComplaint] = useState<string | null>(null)
  const begin = useAction(readings.begin)
  const count = Object.keys(chosen).length

  const put = (hand: Hand, file: File | null) => {
    setComplaint(file && !looksLikePhoto(file) ? texts.notAPhoto : null)
    if (file && !looksLikePhoto(file)) return
    setChosen(({ [hand]: _, ...others }) => (file ? { ...others, [hand]: file } : others))
  }
  const swap = () =>
    setChosen(({ left, right }) => ({ ...(right ? { left: right } : {}), ...(left ? { right: left } : {}) }))

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])].find(looksLikePhoto)
      if (file) put(chosen.left ? 'right' : 'left', file)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [chosen])

  function submit(event: Event) {
    event.preventDefault()
    if (count === 0) return setComplaint(texts.needsPhoto)
    if (!hasConsent) return setComplaint(texts.needsConsent)
    setComplaint(null)
    const photos: Partial<Record<Hand, { file: File; name: string }>> = {}
    for (const hand of ['left', 'right'] as const) {
      const file = chosen[hand]
      if (file) photos[hand] = { file, name: file.name }
    }
    void begin.run({ photos, language })
  }

  const wrongHand = handOfField(begin.problem?.field)
  return (
    <form class="photo-form card" onSubmit={submit}>
      <fieldset disabled={begin.busy}>
        <div class="slots">
          {(['left', 'right'] as const).map((hand) => (
            <PhotoSlot
              key={hand}
              hand={hand}
              file={chosen[hand] ?? null}
              isWrong={wrongHand === hand}
              onChange={(file) => put(hand, file)}
            />
          ))}
        </div>
        {count > 0 && (
          <button type="button" class="quiet swap" onClick={swap}>
            ⇄ {count === 1 ? texts.swap : texts.swapBoth}
          </button>
        )}
        <p class="faint advice">{texts.photoAdvice}</p>
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
