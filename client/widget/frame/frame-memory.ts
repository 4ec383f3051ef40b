import type { Memory } from '../../core/talk.ts'

/** What the frame keeps for its next visit to pages of this site; where the browser keeps nothing, while it is open. */
export function frameMemory(key: string): Memory {
  let held = ''
  return {
    load() {
      try {
        held = localStorage.getItem(key) ?? ''
      } catch {
        // A browser that blocks it: what is held is all there is.
      }
      return held
    },
    save(text) {
      held = text
      try {
        if (text) localStorage.setItem(key, text)
        else localStorage.removeItem(key)
      } catch {
        // As above.
      }
    },
  }
}
