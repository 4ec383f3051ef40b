import type { FrameMessages, HostMessages } from '../../../contract/embed.ts'

/** The host page. */
export interface Host {
  origin: string
  tell<T extends keyof FrameMessages>(type: T, content: FrameMessages[T]): void
  /** Messages that arrived before the first listener are delivered then, to all listeners added in the same turn. */
  on<T extends keyof HostMessages>(type: T, handler: (content: HostMessages[T]) => void): void
}
