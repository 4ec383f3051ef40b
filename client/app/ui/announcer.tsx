import { useEffect, useRef, useState } from 'preact/hooks'
import { hasEnded } from '../../core/merge-rows.ts'
import { useShown } from './client-context.ts'
import { texts } from './texts.ts'

/** Announces finished turns to screen readers, never single words. */
export function Announcer() {
  const status = useShown((state) => state.analysis?.status)
  const conversation = useShown((state) => state.conversation)
  const last = conversation?.messages.at(-1)
  const [said, setSaid] = useState('')
  const before = useRef({ status, id: last?.id, ended: last ? hasEnded(last) : true })

  useEffect(() => {
    const { status: was } = before.current
    if (was && was !== status && (status === 'completed' || status === 'failed')) setSaid(texts.announce[status])
    before.current.status = status
  }, [status])
  useEffect(() => {
    const ended = last ? hasEnded(last) : true
    const { id, ended: hadEnded } = before.current
    if (last?.role === 'assistant' && ended && id === last.id && !hadEnded) setSaid(texts.announce.reply(last.text))
    before.current = { ...before.current, id: last?.id, ended }
  }, [last])

  return (
    <div class="visually-hidden" aria-live="polite">
      {said}
    </div>
  )
}
