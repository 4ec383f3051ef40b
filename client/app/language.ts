import type { Language } from '../../contract/reading.ts'

const kept = 'rekha-language'

/** The language of the page: the one last chosen, else the first of the browser's that there is, else English. */
export const language: Language = choose()

function choose(): Language {
  const wanted = [read(), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return wanted.find(isLanguage) ?? 'en'
}

/** Keeps the choice and draws the page anew in it; what is being written or typed is not lost by that. */
export function switchLanguage(to: Language): void {
  try {
    localStorage.setItem(kept, to)
  } catch {
    // Without storage the address carries nothing either: the choice lasts as long as this page.
  }
  location.reload()
}

const isLanguage = (tag: string | null): tag is Language => tag === 'en' || tag === 'hi'

function read(): string | null {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
}
