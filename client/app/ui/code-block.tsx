import { CopyButton } from './copy-button.tsx'
import { texts } from './texts.ts'

/** A block of code, which can be copied by itself. */
export function CodeBlock({ text }: { text: string }) {
  return (
    <div class="code">
      <pre dir="ltr">
        <code>{text}</code>
      </pre>
      <CopyButton text={text} label={texts.copyCode} />
    </div>
  )
}
