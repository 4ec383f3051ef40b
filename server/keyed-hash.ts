import { createHmac } from 'node:crypto'
import type { Config } from '../platform/config.ts'

/** Recognises a personal value of one kind, such as an address, without storing it: 24 characters, of no use without the secret. */
export function keyedHash(kind: string, value: string, { sessionSecret }: Pick<Config, 'sessionSecret'>): string {
  return createHmac('sha256', sessionSecret).update(`${kind} ${value}`).digest('base64url').slice(0, 24)
}
