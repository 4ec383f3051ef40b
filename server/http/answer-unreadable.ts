import type { Duplex } from 'node:stream'
import type { Problem } from '../../contract/problem.ts'

/** Turns errors of Node's HTTP parser, before there is a request, into the same Problems as routes. */
const refusals: Record<string, [status: string, problem: Problem]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    { code: 'timed-out', message: 'This took too long to arrive. Try again over a faster line.' },
  ],
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    { code: 'too-large', message: 'The headers are too long.' },
  ],
}
const unreadable: [string, Problem] = ['400 Bad Request', { code: 'invalid', message: 'This is not a valid request.' }]

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
