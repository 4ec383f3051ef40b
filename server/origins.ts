import type { IncomingMessage } from 'node:http'
import type { Config } from '../platform/config.ts'

/**
 * Whether a request comes from our own pages, by its Origin.
 *
 * Browsers always send one with WebSockets and with changes; other programs send
 * none and cannot be tricked into acting on somebody's behalf.
 */
export function isOwnOrigin(request: IncomingMessage, config: Config): boolean {
  const { origin, host } = request.headers
  if (origin === undefined || origin === new URL(config.publicUrl).origin) return true
  if (config.production || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}
