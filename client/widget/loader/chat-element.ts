import { buildChat, type ChatHost } from './build-chat.ts'

/** `<rekha-chat site="…">`: built when first connected, as its attributes are only available then. */
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
