import { keepReadingPlace } from './reading-place.ts'
import { tabMemory } from './tab-memory.ts'

/**
 * The outcome: the page is up to date, or that is unknown; it is `held`, as input would be
 * lost; or it is reloading.
 */
export type Renewal = 'current' | 'held' | 'renewing'

/** Versions this tab has reloaded for: each only once, or inconsistent servers would cause endless reloads. */
const tried = tabMemory('rekha-versions-tried')

/** The page's entry script, named differently in every build. */
const scriptOf = (html: string): string | null => html.match(/<script [^>]*src="(\/assets\/[^"]+)"/)?.[1] ?? null

let asking: Promise<string | null> | null = null

/** The server's version, if it differs from this page's. */
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

/** Whether there is unsaved input: a chosen photo, a form, an open dialog. */
function wouldLose(): boolean {
  if (document.querySelector('dialog[open], [data-unsaved]')) return true
  const fields = document.querySelectorAll<HTMLInputElement>(
    'textarea, input:not([type=checkbox], [type=radio], [type=file])',
  )
  return [...fields].some((field) => field.value !== field.defaultValue && !field.closest('.composer'))
}

/** Reloads the page if the server has another version and nothing would be lost; `may` is asked last. */
export async function renewPage(may = () => true): Promise<Renewal> {
  const version = await newerVersion()
  if (!version) return 'current'
  const before = tried.load()
  if (before.split(' ').includes(version)) return 'current'
  if (wouldLose() || !may()) return 'held'
  tried.save(`${before} ${version}`.trim())
  // Without storage, repeated reloads would go unnoticed, and drafts would be lost.
  if (!tried.load()) return 'held'
  keepReadingPlace()
  location.reload()
  return 'renewing'
}

/** After a reconnect, perhaps to a server of another version, reloads the page while it is hidden. */
export function renewUnseen(onOnline: (listener: () => void) => void): void {
  let isDue = false
  // The page is also hidden behind the browser's photo picker.
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
