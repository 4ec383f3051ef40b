import { createHash } from 'node:crypto'

/** A session's name for rooms, lists and logs, which must not contain its id. */
export function sessionName(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url').slice(0, 16)
}
