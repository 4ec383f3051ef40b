import { createHmac } from 'node:crypto'
import type { Config } from '../platform/config.ts'

/** Recognises a personal value of one kind, such as an address, without storing it: 24 characters, of no use without the secret. */
export function keyedHash(kind: string, value: string, { sessionSecrets }: Pick<Config, 'sessionSecrets'>): string {
  const [secret = ''] = sessionSecrets
  return createHmac('sha256', secret).update(`${kind} ${value}`).digest('base64url').slice(0, 24)
}
