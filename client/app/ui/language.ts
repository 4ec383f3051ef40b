import type { Language } from '../../../contract/reading.ts'

/** Our own page and the widget's frame may lie in one storage, and choose apart. */
const kept = document.body.classList.contains('frame') ? 'rekha-widget-language' : 'rekha-language'

/** The language of the page: the one that was set for it, else the one last chosen, else the first of the browser's that there is, else English. */
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
  const wanted = [
    document.documentElement.dataset['language'] ?? null,
    read(),
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ]
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
