import { createHash } from 'node:crypto'

/** What a session is called in room names, lists and logs, where its id must not stand. */
export function sessionName(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url').slice(0, 16)
}
