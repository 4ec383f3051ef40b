import { buildChat, type ChatHost } from './build-chat.ts'

/** `<rekha-chat site="…">`: it is built when it first comes into a page, for only then its attributes are there. */
export class ChatElement extends HTMLElement {
  declare enter?: () => void
  declare leave: ChatHost['leave']

  connectedCallback() {
    this.enter ||= buildChat(this as unknown as ChatHost)
    this.enter()
  }

  disconnectedCallback() {
    this.leave()
  }
}
