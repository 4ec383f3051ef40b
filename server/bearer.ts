import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Config } from '../platform/config.ts'
import { sameSecret } from '../platform/same-secret.ts'

/** A session's name and the time until which it may be used under this token, signed. */
export interface Bearer {
  sessionId: string
  /** The session may then still be asked for under a new token. */
  expired: boolean
}

/** A token for a session, good for as long as the settings say. */
export function writeBearer(
  sessionId: string,
  config: Config,
): { token: string; expiresAt: string; expiresIn: number } {
  const expires = Math.ceil((Date.now() + config.bearerMs) / 1000)
  const content = `${sessionId}.${expires}`
  return {
    token: `${content}.${sign(content, config).toString('base64url')}`,
    expiresAt: new Date(expires * 1000).toISOString(),
    expiresIn: config.bearerMs / 1000,
  }
}

/** What a token says; null when it is not one of ours. */
export function readBearer(token: string, config: Config): Bearer | null {
  const [, content = '', sessionId = '', expires, signature = ''] = token.match(/^(([\w-]+)\.(\d+))\.([\w-]+)$/) ?? []
  if (!sameSecret(Buffer.from(signature, 'base64url'), sign(content, config))) return null
  return { sessionId, expired: Number(expires) * 1000 <= Date.now() }
}

/** The token in a request's Authorization; null when it carries none. */
export function bearerIn({ headers }: IncomingMessage): string | null {
  return headers.authorization?.match(/^Bearer +(\S+)$/i)?.[1] ?? null
}

function sign(content: string, { sessionSecret }: Config): Buffer {
  return createHmac('sha256', sessionSecret).update(`bearer ${content}`).digest()
}
