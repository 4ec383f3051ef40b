import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { described, type Log } from '../../../platform/log.ts'

/** Streams a file with backpressure. */
export async function sendDownload(
  response: Response,
  { type, name, pieces }: { type: string; name: string; pieces: AsyncIterable<string> },
  log: Log,
): Promise<void> {
  // Set the type after the name, which would otherwise determine it.
  response.attachment(name).type(type)
  try {
    await pipeline(Readable.from(pieces), response)
  } catch (error) {
    // A partial file must not look complete; a client that disconnected is not an error.
    response.destroy()
    if (!isClosedEarly(error)) log.error('an export broke', described(error))
  }
}

function isClosedEarly(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE'
}
