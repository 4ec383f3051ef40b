import type { Language } from '../../../contract/reading.ts'
import type { Conversation } from '../../../db/models/conversation.ts'
import { Message } from '../../../db/models/message.ts'

/** Messages in memory at once. */
const atOnce = 100

const speakers: Record<Language, Record<Message['role'], string>> = {
  en: { user: 'Question', assistant: 'Answer' },
  hi: { user: 'प्रश्न', assistant: 'उत्तर' },
}

/** A conversation as Markdown, in chunks, oldest first. */
export async function* writeConversation({ id, title }: Conversation, language: Language): AsyncGenerator<string> {
  yield `# ${title}\n`
  let after = -1
  for (;;) {
    const some = await Message.after(id, after, atOnce)
    for (const { role, text, createdAt } of some) yield `\n### ${speakers[language][role]}, ${createdAt}\n\n${text}\n`
    const last = some.at(-1)
    if (!last || some.length < atOnce) return
    after = last.position
  }
}
