import { useEffect, useRef, useState } from 'preact/hooks'
import type { MessageView } from '../../../contract/views.ts'
import { hasEnded } from '../../core/merge-rows.ts'
import { useShown } from './client-context.ts'
import { texts } from './texts.ts'

/** Announces finished turns to screen readers, never single words. */
export function Announcer() {
  const status = useShown((state) => state.analysis?.status)
  const conversation = useShown((state) => state.conversation)
  const last = conversation?.messages.at(-1)
  const [said, setSaid] = useState({ text: '', count: 0 })
  const say = (text: string) => setSaid(({ count }) => ({ text, count: count + 1 }))
  const before = useRef({ status, conversation: conversation?.id, last, ended: last ? hasEnded(last) : true })

  useEffect(() => {
    const { status: was } = before.current
    if (was && was !== status && (status === 'completed' || status === 'failed')) say(texts.announce[status])
    before.current.status = status
  }, [status])
  useEffect(() => {
    const ended = last ? hasEnded(last) : true
    const { conversation: former, last: held, ended: hadEnded } = before.current
    // A short reply may have ended before it was rendered once; it was created at the same time as its question.
    const isNew = former === conversation?.id && held && last && last.createdAt >= held.createdAt
    const hasJustEnded = ended && (held?.id === last?.id ? !hadEnded : isNew)
    if (last?.role === 'assistant' && hasJustEnded) void tell(last)
    before.current = { ...before.current, conversation: conversation?.id, last, ended }
  }, [last])

  async function tell({ text, status }: MessageView) {
    const words = await Promise.all([import('./plain-markdown.ts'), import('./decode-entities.ts')]).then(
      ([{ plainMarkdown }, { decodeEntities }]) => decodeEntities(plainMarkdown(text)),
      () => text,
    )
    if (words) say(texts.announce.reply(words))
    else say(status === 'stopped' ? texts.announce.stopped : texts.announce.replyFailed)
  }
  return (
    <div class="visually-hidden" aria-live="polite">
      {/* A new element each time, so that repeated text is announced again. */}
      {said.text && <p key={said.count}>{said.text}</p>}
    </div>
  )
}
