import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { described, type Log } from '../../../platform/log.ts'

/** Sends a file piece by piece, no faster than it is taken. */
export async function sendDownload(
  response: Response,
  { type, name, pieces }: { type: string; name: string; pieces: AsyncIterable<string> },
  log: Log,
): Promise<void> {
  // The type after the name, which would decide it else.
  response.attachment(name).type(type)
  try {
    await pipeline(Readable.from(pieces), response)
  } catch (error) {
    // Half a file must not look like a whole one; whoever went away meanwhile is no failure of ours.
    response.destroy()
    if (!isClosedEarly(error)) log.error('an export broke', described(error))
  }
}

function isClosedEarly(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE'
}
