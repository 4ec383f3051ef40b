import type { FrameMessages, HostMessages } from '../../../contract/embed.ts'

/** The page around the frame. */
export interface Host {
  origin: string
  tell<T extends keyof FrameMessages>(type: T, content: FrameMessages[T]): void
  /** What came before anybody listened is handed over then, to all who begin to in one go. */
  on<T extends keyof HostMessages>(type: T, handler: (content: HostMessages[T]) => void): void
}
