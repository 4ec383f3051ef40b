import type { Api } from '../../core/api.ts'
import { describeError, type PageError } from '../../core/describe-error.ts'

/** How many errors a page tells of before it is loaded again. */
const most = 5

/** Tells our own server of what goes wrong on the page: each kind at each place once. */
export function reportErrors(api: Api): void {
  const told = new Set<string>()
  const tell = (kind: PageError['kind'], error: unknown) => {
    const described = describeError(kind, error, location.origin)
    const key = JSON.stringify(described)
    if (!described || told.has(key) || told.size >= most) return
    told.add(key)
    // What cannot be told is lost: another error of the same kind would be told in turn.
    api.reportError(described).catch(() => {})
  }
  addEventListener('error', (event) => tell('error', event.error))
  addEventListener('unhandledrejection', (event) => tell('rejection', event.reason))
}
