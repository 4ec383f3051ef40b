import type { Request, RequestHandler } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import type { Config } from '../../platform/config.ts'
import type { Log } from '../../platform/log.ts'

/** Logs in which it has been said why no cookie can be set. */
const told = new WeakSet<Log>()

/** X-Forwarded-Proto as Express reads it: the scheme of the first proxy, in small letters. */
export const readProto: RequestHandler = (request, _response, next) => {
  const schemes = String(request.headers['x-forwarded-proto'] ?? '').split(',')
  const first = schemes.map((scheme) => scheme.trim().toLowerCase()).find((scheme) => scheme !== '')
  if (first !== undefined) request.headers['x-forwarded-proto'] = first
  next()
}

/**
 * Throws where no session can be kept, since its cookie goes over https alone and this did not come over it, and says in the
 * log, once, which setting is missing: neither a reload nor signing in again would help anybody.
 */
export function requireHttps(request: Request, { publicUrl, trustProxy }: Config, log: Log): void {
  if (!publicUrl.startsWith('https:') || request.secure) return
  if (!told.has(log)) {
    told.add(log)
    const missing =
      trustProxy === false
        ? 'TRUST_PROXY is not set, so no proxy in front is believed: set it to the number of proxies'
        : 'TRUST_PROXY names no proxy that sent X-Forwarded-Proto: https: let it send that, and count it in TRUST_PROXY'
    log.error(`nobody can have a session: PUBLIC_URL is https, and requests come without. ${missing}.`, {
      from: request.socket.remoteAddress,
      forwardedProto: request.get('x-forwarded-proto'),
      trustProxy,
    })
  }
  throw new ProblemError('no-session-can-be')
}
