import type { Response } from 'express'
import { ProblemError } from '../../../contract/problem.ts'

const megabyte = 1024 * 1024
/** Bytes of all forms that a process holds in memory at once, and of those from one network address. */
const most = 512 * megabyte
const mostFrom = 256 * megabyte

/** Bytes held, by address. */
const held = new Map<string, number>()

/** Counts a form of so many bytes until it is answered or its connection ends; throws `busy` if it is too much. */
export function holdForm(bytes: number, address: string, response: Response): void {
  const [all, own] = [sumOf(held.values()), held.get(address) ?? 0]
  if (all + bytes > most || own + bytes > mostFrom) throw new ProblemError('photos-busy', { retryAfter: 5 })
  held.set(address, own + bytes)
  response.once('close', () => {
    const left = (held.get(address) ?? 0) - bytes
    if (left > 0) held.set(address, left)
    else held.delete(address)
  })
}

const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, one) => sum + one, 0)
