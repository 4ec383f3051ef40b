import { useEffect, useState } from 'preact/hooks'
import type { MessageView } from '../../../contract/views.ts'
import { readingJustEnded, replyJustEnded } from '../../core/just-ended.ts'
import { useClient } from './client-context.ts'
import { texts } from './texts.ts'

/** Announces finished turns to screen readers, never single words. */
export function Announcer() {
  const { store } = useClient()
  const [said, setSaid] = useState({ text: '', count: 0 })

  useEffect(() => {
    const say = (text: string) => setSaid(({ count }) => ({ text, count: count + 1 }))
    let before = store.get()
    return store.subscribe(() => {
      const now = store.get()
      const reading = readingJustEnded(before, now)
      const reply = replyJustEnded(before, now)
      before = now
      if (reading) say(texts.announce[reading])
      if (reply) void wordsOf(reply).then(say)
    })
  }, [store])

  return (
    <div class="visually-hidden" aria-live="polite">
      {/* A new element each time, so that repeated text is announced again. */}
      {said.text && <p key={said.count}>{said.text}</p>}
    </div>
  )
}

async function wordsOf({ text, status }: MessageView): Promise<string> {
  const words = await Promise.all([import('./plain-markdown.ts'), import('./decode-entities.ts')]).then(
    ([{ plainMarkdown }, { decodeEntities }]) => decodeEntities(plainMarkdown(text)),
    () => text,
  )
  if (words) return texts.announce.reply(words)
  return status === 'stopped' ? texts.announce.stopped : texts.announce.replyFailed
}
