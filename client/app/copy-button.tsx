import { useEffect, useState } from 'preact/hooks'
import { texts } from './texts.ts'

export function CopyButton({ text, label = texts.copy }: { text: string; label?: string }) {
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const back = setTimeout(setCopied, 2_000, false)
    return () => clearTimeout(back)
  }, [isCopied])
  // Only pages served securely have a clipboard.
  if (!navigator.clipboard) return null
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {isCopied ? texts.copied : label}
    </button>
  )
}
