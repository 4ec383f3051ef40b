import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Config } from '../platform/config.ts'
import { sameSecret } from '../platform/same-secret.ts'

/** A signed session name with an expiry time. */
export interface Bearer {
  sessionId: string
  /** The session may outlive the token, and be used with a new one. */
  expired: boolean
}

/** A token for a session, with the configured lifetime. */
export function writeBearer(
  sessionId: string,
  config: Config,
): { token: string; expiresAt: string; expiresIn: number } {
  const expires = Math.ceil((Date.now() + config.bearerMs) / 1000)
  const content = `${sessionId}.${expires}`
  return {
    token: `${content}.${sign(content, config.sessionSecrets[0] ?? '').toString('base64url')}`,
    expiresAt: new Date(expires * 1000).toISOString(),
    expiresIn: config.bearerMs / 1000,
  }
}

/** A token's content; null if it is not ours. */
export function readBearer(token: string, config: Config): Bearer | null {
  const [, content = '', sessionId = '', expires, signature = ''] = token.match(/^(([\w-]+)\.(\d+))\.([\w-]+)$/) ?? []
  const given = Buffer.from(signature, 'base64url')
  if (!config.sessionSecrets.some((secret) => sameSecret(given, sign(content, secret)))) return null
  return { sessionId, expired: Number(expires) * 1000 <= Date.now() }
}

/** The token in a request's Authorization header; null if there is none. */
export function bearerIn({ headers }: IncomingMessage): string | null {
  return headers.authorization?.match(/^Bearer +(\S+)$/i)?.[1] ?? null
}

function sign(content: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`bearer ${content}`).digest()
}
