import type { Memory } from '../../core/memory.ts'

/** Storage on this device that outlives the tab; without browser storage, as long as the page lives. */
export function deviceMemory(key: string): Memory {
  let held = ''
  return {
    load() {
      try {
        return localStorage.getItem(key) ?? held
      } catch {
        return held
      }
    },
    save(text) {
      held = text
      try {
        if (text) localStorage.setItem(key, text)
        else localStorage.removeItem(key)
      } catch {
        // Storage is full or missing.
      }
    },
  }
}
