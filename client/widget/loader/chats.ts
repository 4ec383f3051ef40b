import type { RekhaChatElement } from '../embed.d.ts'

/** `window.Rekha`: it has the methods of the first chat, which is a launcher if there is one. */
export const loader = {}

const waiting: ((chat: RekhaChatElement) => void)[] = []

/** Has these called with the first chat; to be called as well whenever a chat has come or gone. */
export function settle(...uses: typeof waiting): void {
  waiting.push(...uses)
  const first = document.querySelector<RekhaChatElement>('rekha-chat[panel]') ?? document.querySelector('rekha-chat')
  if (!first) return
  Object.assign(loader, first)
  // Each in a task of its own: what one of them throws is reported as usual and stops none of the others.
  for (const use of waiting.splice(0)) setTimeout(use, 0, first)
}
