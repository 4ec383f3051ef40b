import { timingSafeEqual } from 'node:crypto'

/** Compares two secrets in constant time. */
export function sameSecret(sent: string | Buffer, expected: string | Buffer): boolean {
  const [a, b] = [Buffer.from(sent as string), Buffer.from(expected as string)]
  return a.length === b.length && timingSafeEqual(a, b)
}
