import type { Memory } from '../../core/memory.ts'

/** Seconds that what is kept in a cookie outlives the last visit: as long as a session does. */
const keptFor = 7 * 86_400

/**
 * What the frame keeps for its next visit to pages of this site.
 *
 * Where a browser denies storage to frames of others, as with third-party cookies blocked, a cookie that belongs to this
 * frame on this site alone (CHIPS) is still allowed; it goes to the frame's own address and to no other. Without even that,
 * it is kept while the frame is open.
 */
export function frameMemory(key: string): Memory {
  let held = ''
  return {
    load() {
      try {
        held = (hasStorage() ? localStorage.getItem(key) : readCookie(key)) ?? held
      } catch {
        // A cookie that is not ours to read.
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
