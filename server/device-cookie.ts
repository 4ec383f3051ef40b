import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import type { Config } from '../platform/config.ts'
import { cookieName } from './sessions.ts'

/** Browsers keep cookies for 400 days at most. */
const keptMs = 400 * 86_400_000

const nameOf = (config: Config) => `${cookieName(config)}-device`

/** The random id a browser was given at its first sign-in; null if there is none. It says nothing by itself. */
export function deviceOf({ headers }: IncomingMessage, config: Config): string | null {
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
  const prefix = `${nameOf(config)}=`
  const id = cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length) ?? ''
  return /^[\w-]{22}$/.test(id) ? id : null
}

/** Gives the browser an id, or keeps the one it has for longer; returns it. */
export function rememberDevice(known: string | null, response: Response, config: Config): string {
  const id = known ?? randomBytes(16).toString('base64url')
  response.cookie(nameOf(config), id, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.publicUrl.startsWith('https:'),
    maxAge: keptMs,
  })
  return id
}
