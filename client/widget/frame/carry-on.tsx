import { useState } from 'preact/hooks'
import { useClient, useShown } from '../../app/ui/client-context.ts'
import { CopyButton } from '../../app/ui/copy-button.tsx'
import { language } from '../../app/ui/language.ts'
import { useAction } from '../../app/ui/use-action.ts'
import { frameWords } from './words.ts'

const texts = frameWords[language]

/** Creates the link that moves the reading to our own page; opening it needs a separate click. */
export function CarryOn() {
  const { api } = useClient()
  const analysisId = useShown((state) => state.analysis?.id)
  const [link, setLink] = useState<{ of: string; url: string } | null>(null)
  const make = useAction(async (of: string) => setLink({ of, url: (await api.makeLink(of)).url }))
  if (!analysisId) return null
  return (
    <div class="carry-on">
      {link?.of === analysisId ? (
        <>
          <p class="faint">{texts.carryOnMore}</p>
          <p class="buttons">
            <a class="button" href={link.url} target="_blank" rel="noopener">
              {texts.linkReady}
            </a>
            <CopyButton text={link.url} label={texts.copyLink} />
          </p>
        </>
      ) : (
        <button type="button" class="quiet" disabled={make.busy} onClick={() => void make.run(analysisId)}>
          {texts.carryOn}
        </button>
      )}
      {make.note}
    </div>
  )
}
