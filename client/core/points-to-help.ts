import type { MessageView } from '../../contract/views.ts'

/** Whether the last reply names the helpline: then no question about the palm is suggested after it. */
export function pointsToHelp(messages: readonly Pick<MessageView, 'role' | 'text'>[]): boolean {
  return (
    messages
      .filter(({ role }) => role === 'assistant')
      .at(-1)
      ?.text.includes('14416') ?? false
  )
}
