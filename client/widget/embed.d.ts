/** How a page controls Rekha's chat and listens to it: see docs/widget.md. Copy this file, or reference it. */

/** A user of yours, signed by your server; `expires` is in seconds since 1970, `signature` hexadecimal HMAC-SHA256. */
export interface RekhaUser {
  id: string
  name?: string
  expires: number
  signature: string
}

/** Events and what their listeners receive: that something happened, never what a reading or chat contains. */
export interface RekhaEvents {
  /** The chat can be used. */
  ready: { site: string; name: string; placement: 'right' | 'left' | null }
  /** The panel was opened, or an inline chat came into view. */
  opened: null
  /** The panel was closed, or an inline chat left the view. */
  closed: null
  reading: { status: 'started' | 'completed' | 'failed' }
  message: { role: 'user' | 'assistant'; status: 'done' | 'stopped' | 'failed' }
  /** How many replies and readings ended while the chat was closed. */
  unread: { count: number }
  /** `message` is a sentence for people. */
  problem: { code: string; message: string }
}

/** One chat on the page. On a wrong argument, every method throws a TypeError that says what to pass. */
export interface RekhaChat {
  /** Opens the panel, or scrolls to an inline chat. */
  open(): void
  /** Closes the panel; an inline chat stays. */
  close(): void
  toggle(): void
  /** Opens the chat and asks this (1 to 4,000 characters). */
  ask(text: string): void
  setLanguage(language: 'en' | 'hi'): void
  setTheme(theme: 'auto' | 'light' | 'dark'): void
  /** Says who the visitor is; kept in memory only, and passed on when the chat opens. */
  identify(user: RekhaUser): void
  /** Calls the listener on each event; returns a function that unsubscribes. */
  on<Event extends keyof RekhaEvents>(event: Event, listener: (detail: RekhaEvents[Event]) => void): () => void
  /** Removes the chat from the page, with all its listeners. */
  destroy(): void
}

/** `window.Rekha`: the methods of the first chat on the page, and access to all. */
export interface Rekha extends RekhaChat {
  /** Calls the function with the first chat once there is one. */
  push(use: (chat: RekhaChat) => void): void
  /** The chat of this site, if it is on the page. */
  for(site: string): RekhaChat | undefined
}

/** `<rekha-chat site="…">`: the chat inside the page. */
export interface RekhaChatElement extends HTMLElement, RekhaChat {}

declare global {
  interface Window {
    /** An array of functions until the script has loaded. */
    Rekha?: Rekha | ((chat: RekhaChat) => void)[]
  }
  interface HTMLElementTagNameMap {
    'rekha-chat': RekhaChatElement
  }
}
