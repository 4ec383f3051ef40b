import type { AnalysisView } from '../../contract/views.ts'

/** Milliseconds the server's clock may be ahead of the local one. */
const ahead = 60_000

/** True when a reading has expired, so that the sweep may have deleted it. */
export function hasExpired({ expiresAt }: Pick<AnalysisView, 'expiresAt'>, now = Date.now()): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= now + ahead
}
