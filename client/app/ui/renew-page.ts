import { keepReadingPlace } from './reading-place.ts'
import { tabMemory } from './tab-memory.ts'

/**
 * What came of it: the page is of the version that the server gives, or that cannot be known; it is `held`, for what has been
 * entered would be lost; or it is on its way out.
 */
export type Renewal = 'current' | 'held' | 'renewing'

/** The versions that this tab was loaded anew for: none twice, or a server that names one and gives another would never let it rest. */
const tried = tabMemory('rekha-versions-tried')

/** The script a page begins with, which has another name with every build. */
const scriptOf = (html: string): string | null => html.match(/<script [^>]*src="(\/assets\/[^"]+)"/)?.[1] ?? null

let asking: Promise<string | null> | null = null

/** The version that the server gives, where it is another than this page's. */
function newerVersion(): Promise<string | null> {
  asking ??= askForVersion().finally(() => {
    asking = null
  })
  return asking
}

async function askForVersion(): Promise<string | null> {
  const own = document.querySelector('script[src^="/assets/"]')?.getAttribute('src')
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => null)
  const given = answer?.ok ? scriptOf(await answer.text().catch(() => '')) : null
  return given && own && given !== own ? given : null
}

/** Whether something was entered that no memory keeps: a chosen photo, a form, what an open dialog holds. */
function wouldLose(): boolean {
  if (document.querySelector('dialog[open], [data-unsaved]')) return true
  const fields = document.querySelectorAll<HTMLInputElement>(
    'textarea, input:not([type=checkbox], [type=radio], [type=file])',
  )
  return [...fields].some((field) => field.value !== field.defaultValue && !field.closest('.composer'))
}

/** Loads the page anew, where the server gives another version and nothing would be lost; `may` is asked last. */
export async function renewPage(may = () => true): Promise<Renewal> {
  const version = await newerVersion()
  if (!version) return 'current'
  const before = tried.load()
  if (before.split(' ').includes(version)) return 'current'
  if (wouldLose() || !may()) return 'held'
  tried.save(`${before} ${version}`.trim())
  // Without storage a second time could not be told from the first, and no draft would be kept.
  if (!tried.load()) return 'held'
  keepReadingPlace()
  location.reload()
  return 'renewing'
}

/** Once a connection is back, perhaps at a server of another version, the page is loaded anew when nobody looks at it. */
export function renewUnseen(onOnline: (listener: () => void) => void): void {
  let isDue = false
  // Behind the browser's own window for choosing a photo the page is hidden too.
  const isUnseen = () => document.hidden && !document.querySelector('input[type=file]')
  async function renew() {
    if (isDue && isUnseen()) isDue = (await renewPage(isUnseen)) !== 'current'
  }
  let wasOnline = false
  onOnline(() => {
    isDue ||= wasOnline
    wasOnline = true
    void renew()
  })
  document.addEventListener('visibilitychange', () => void renew())
}
