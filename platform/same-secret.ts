import { timingSafeEqual } from 'node:crypto'

/** Whether two secrets are the same, in a time that does not tell how far they are. */
export function sameSecret(sent: string | Buffer, expected: string | Buffer): boolean {
  const [a, b] = [Buffer.from(sent as string), Buffer.from(expected as string)]
  return a.length === b.length && timingSafeEqual(a, b)
}
