import type { Language } from '../../../contract/reading.ts'

/** Our own page and the widget's frame may share storage, but choose separately. */
const kept = document.body.classList.contains('frame') ? 'rekha-widget-language' : 'rekha-language'

/** The page's language: as set, else last chosen, else the browser's first supported one, else English. */
export const language: Language = choose()

/** Saves the choice and reloads the page in it. */
export function switchLanguage(to: Language): void {
  try {
    localStorage.setItem(kept, to)
  } catch {
    // Without storage the page is shown in the browser's language again.
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
