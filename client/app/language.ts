import type { Language } from '../../contract/reading.ts'

const kept = 'rekha-language'

/** The language of the page: the one last chosen, else the first of the browser's that there is, else English. */
export const language: Language = choose()

/** Keeps the choice and draws the page anew in it. */
export function switchLanguage(to: Language): void {
  try {
    localStorage.setItem(kept, to)
  } catch {
    // A browser that keeps nothing draws the page in its own language again.
  }
  location.reload()
}

function choose(): Language {
  const wanted = [read(), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return wanted.find(isLanguage) ?? 'en'
}

function isLanguage(tag: string | null): tag is Language {
  return tag === 'en' || tag === 'hi'
}

function read(): string | null {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
}
