import type { RekhaChatElement } from '../embed.d.ts'

/** `window.Rekha`: the methods of the first chat, which is the launcher if there is one. */
export const loader = {}

const waiting: ((chat: RekhaChatElement) => void)[] = []

/** Calls these with the first chat; also to be called whenever a chat is added or removed. */
export function settle(...uses: typeof waiting): void {
  waiting.push(...uses)
  const first = document.querySelector<RekhaChatElement>('rekha-chat[panel]') ?? document.querySelector('rekha-chat')
  if (!first) return
  Object.assign(loader, first)
  // Each in its own task: what one throws is reported as usual and does not stop the others.
  for (const use of waiting.splice(0)) setTimeout(use, 0, first)
}
