import type { Memory } from '../../core/memory.ts'

/** What survives a reload of this tab; nothing does where the browser keeps no storage. */
export function tabMemory(key: string): Memory {
  return {
    load() {
      try {
        return sessionStorage.getItem(key) ?? ''
      } catch {
        return ''
      }
    },
    save(text) {
      try {
        if (text) sessionStorage.setItem(key, text)
        else sessionStorage.removeItem(key)
      } catch {
        // Without storage the question is still on the screen.
      }
    },
  }
}
