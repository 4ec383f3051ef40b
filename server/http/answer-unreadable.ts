import type { Duplex } from 'node:stream'
import { type Problem, problemFor } from '../../contract/problem.ts'

/** Turns errors of Node's HTTP parser, before there is a request, into the same Problems as routes. */
const refusals: Record<string, [status: string, problem: Problem]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', problemFor('request-too-slow')],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', problemFor('headers-too-long')],
}
const unreadable: [string, Problem] = ['400 Bad Request', problemFor('request-not-http')]

/** Responds on the raw socket, and closes it. */
export function answerUnreadable(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, problem] = refusals[error.code ?? ''] ?? unreadable
  const body = JSON.stringify({ problem })
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}
