import type { Memory } from '../../core/memory.ts'

/** Lifetime of the cookie in seconds after the last visit: that of a session. */
const keptFor = 7 * 86_400

/**
 * Storage of the frame between visits to pages of this site.
 *
 * If a browser denies storage to third-party frames, as with third-party cookies blocked, a partitioned cookie (CHIPS) is
 * still allowed; it is sent only to the frame's own address. Without even that,
 * data is kept while the frame is open.
 */
export function frameMemory(key: string): Memory {
  let held = ''
  return {
    load() {
      try {
        held = (hasStorage() ? localStorage.getItem(key) : readCookie(key)) ?? held
      } catch {
        // A cookie we cannot read.
      }
      return held
    },
    save(text) {
      held = text
      try {
        if (!hasStorage()) writeCookie(key, text)
        else if (text) localStorage.setItem(key, text)
        else localStorage.removeItem(key)
      } catch {
        // It is full.
      }
    },
  }
}

function hasStorage(): boolean {
  try {
    return Boolean(localStorage)
  } catch {
    return false
  }
}

const nameOf = (key: string) => key.replaceAll('/', '-')

function readCookie(key: string): string | null {
  const start = `${nameOf(key)}=`
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(start))
  return found ? decodeURIComponent(found.slice(start.length)) : null
}

function writeCookie(key: string, text: string): void {
  const rules = `Path=/widget; Secure; SameSite=None; Partitioned; Max-Age=${text ? keptFor : 0}`
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `${nameOf(key)}=${encodeURIComponent(text)}; ${rules}`
}
