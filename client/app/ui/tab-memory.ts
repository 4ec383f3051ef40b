import type { Memory } from '../../core/memory.ts'

/** Storage that survives a reload of this tab; empty without browser storage. */
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
        // Without storage the draft is still on the screen.
      }
    },
  }
}
