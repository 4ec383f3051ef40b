import { CopyButton } from './copy-button.tsx'
import { texts } from './texts.ts'

/** A code block with its own copy button. */
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
