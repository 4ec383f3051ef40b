import type { Api } from '../../core/api.ts'
import { describeError, type PageError } from '../../core/describe-error.ts'

/** Maximum errors reported per page load. */
const most = 5

/** Reports errors on the page to our own server: each kind once per place. */
export function reportErrors(api: Api): void {
  const told = new Set<string>()
  const tell = (kind: PageError['kind'], error: unknown) => {
    const described = describeError(kind, error, location.origin)
    const key = JSON.stringify(described)
    if (!described || told.has(key) || told.size >= most) return
    told.add(key)
    // A failed report is dropped: reporting it would fail again.
    api.reportError(described).catch(() => {})
  }
  addEventListener('error', (event) => tell('error', event.error))
  addEventListener('unhandledrejection', (event) => tell('rejection', event.reason))
}
