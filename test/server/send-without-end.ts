import { connect } from 'node:net'
import type { Visitor } from '../stack/visitor.ts'

/** Posts a body for as long as the server keeps reading, up to 200 MB; returns the response and the number of bytes sent. */
export async function sendWithoutEnd(
  { url, cookie, csrfToken }: Visitor,
  path: string,
  type: string,
  beginning: string,
): Promise<{ answer: string; sent: number }> {
  const { hostname, port, host } = new URL(url)
  const socket = connect(Number(port), hostname)
  const headers = [`POST ${path} HTTP/1.1`, `Host: ${host}`, `Cookie: ${cookie}`, `X-CSRF-Token: ${csrfToken}`]
  socket.write(`${headers.join('\r\n')}\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`)
  socket.write(`${beginning.length.toString(16)}\r\n${beginning}\r\n`)
  const piece = Buffer.from(`10000\r\n${'x'.repeat(0x10000)}\r\n`)
  let answer = ''
  let sent = 0
  const push = () => {
    sent += piece.length
    if (sent > 200e6) socket.destroy()
    else if (!socket.destroyed) socket.write(piece, () => setImmediate(push))
  }
  push()
  return new Promise((resolve) => {
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve({ answer, sent }))
  })
}
