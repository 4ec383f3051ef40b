import type { RekhaChatElement } from '../embed.d.ts'
import { buildChat } from './build-chat.ts'

/** `<rekha-chat site="…">`: it is built when it first comes into a page, for only then its attributes are there. */
export class ChatElement extends HTMLElement {
  declare enter?: () => void
  /** Set each time it enters. */
  declare leave: () => void

  connectedCallback() {
    this.enter ||= buildChat(this as unknown as ChatElement & RekhaChatElement)
    this.enter()
  }

  disconnectedCallback() {
    this.leave()
  }
}
