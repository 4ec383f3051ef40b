import { useEffect, useState } from 'preact/hooks'
import { texts } from './texts.ts'

/** Copies a text, Rekha's as Markdown; confirms it, also to screen readers. */
export function CopyButton({ text, label = texts.copy }: { text: string; label?: string }) {
  const [told, setTold] = useState<'copied' | 'notCopied' | null>(null)
  useEffect(() => {
    if (!told) return
    const back = setTimeout(setTold, 2_000, null)
    return () => clearTimeout(back)
  }, [told])
  // Only secure contexts have a clipboard.
  if (!navigator.clipboard) return null
  return (
    <>
      <button
        type="button"
        class="quiet"
        onClick={() =>
          void navigator.clipboard.writeText(text).then(
            () => setTold('copied'),
            () => setTold('notCopied'),
          )
        }
      >
        {told ? texts[told] : label}
      </button>
      <span class="visually-hidden" role="status">
        {told && texts[told]}
      </span>
    </>
  )
}
