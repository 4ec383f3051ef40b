import type { Memory } from '../../core/memory.ts'

/** What survives the tab, on this device; where the browser keeps nothing, it lives as long as the page. */
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
        // It is full, or there is none.
      }
    },
  }
}
