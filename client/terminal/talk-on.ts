import type { MessageView } from '../../contract/views.ts'
import type { Client } from '../core/client.ts'
import { problemOf, Refusal } from '../core/refusal.ts'
import { isWriting, replyText } from '../core/shown-text.ts'
import type { Person } from './ask-person.ts'
import { createGrowing } from './print-growing.ts'
import type { Screen } from './screen.ts'
import { waitFor } from './wait-for.ts'

/** Chats until there are no more questions; Ctrl-C stops the current reply, a second one exits. */
export async function talkOn(client: Client, person: Person, screen: Screen, leave: () => void): Promise<void> {
  let writing: string | null = null
  let isStopping = false
  person.onInterrupt(() => {
    if (!writing || isStopping) return leave()
    isStopping = true
    client.talk.stop(writing).catch((error: unknown) => screen.note(String(error)))
  })

  for (;;) {
    if (person.isTerminal) screen.text('\n')
    const text = await person.ask('> ')
    if (text === null || /^(exit|quit|bye)$/i.test(text.trim())) return
    if (text.trim() === '') continue
    if (!person.isTerminal) screen.title(`> ${text}`)
    const begun = (id: string) => {
      writing = id
    }
    const trouble = await ask(client, screen, text, begun).then(
      (row) => (row.status === 'stopped' ? '(stopped)' : row.status === 'failed' ? row.problem?.message : undefined),
      (error: unknown) => problemOf(error).message,
    )
    writing = null
    isStopping = false
    if (trouble) screen.note(trouble)
  }
}

/** Sends a question and prints its reply as it is written. */
async function ask(
  { store, talk }: Client,
  screen: Screen,
  text: string,
  begun: (replyId: string) => void,
): Promise<MessageView> {
  const before = new Set(store.get().conversation?.messages.map((row) => row.id))
  const isNew = (row: MessageView) => row.role === 'assistant' && !before.has(row.id)
  const print = createGrowing(
    (piece) => screen.text(piece),
    () => screen.note('\n(written anew)'),
  )
  const finished = waitFor(store, ({ conversation, live, unsent }) => {
    const failed = unsent.find((one) => one.text === text && one.state === 'failed')
    if (failed?.problem) {
      talk.discard(failed.clientMessageId)
      throw new Refusal(failed.problem)
    }
    const row = conversation?.messages.find(isNew)
    if (!row) return undefined
    begun(row.id)
    print(replyText(row, live[row.id]))
    return isWriting(row, live[row.id]) ? undefined : row
  })
  const [row] = await Promise.all([finished, talk.send(text)])
  screen.end()
  return row
}
