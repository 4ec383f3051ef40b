import { connect } from 'node:net'

/**
 * Sends commands to a local Redis over one connection and returns their replies: strings, numbers, null, or an
 * Error for a failed one. Rejects if there is no answer within two seconds.
 */
export function talkToRedis({ port, password }, ...commands) {
  const all = password ? [['AUTH', password], ...commands] : commands
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' })
    let received = Buffer.alloc(0)
    socket.setTimeout(2000, () => socket.destroy(new Error('Redis does not answer')))
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('Redis closed the connection')))
    socket.once('connect', () => socket.write(all.map(encode).join('')))
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      const replies = decode(received)
      if (replies.length < all.length) return
      resolve(password ? replies.slice(1) : replies)
      socket.destroy()
    })
  })
}

function encode(command) {
  return `*${command.length}\r\n${command.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`
}

/** The complete replies at the start of the buffer; arrays are not supported. */
function decode(bytes) {
  const replies = []
  let at = 0
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd < 0) return replies
    const kind = String.fromCharCode(bytes[at])
    const line = bytes.toString('utf8', at + 1, lineEnd)
    at = lineEnd + 2
    if (kind === '+') replies.push(line)
    else if (kind === '-') replies.push(new Error(line))
    else if (kind === ':') replies.push(Number(line))
    else if (kind === '$' && Number(line) < 0) replies.push(null)
    else if (kind === '$') {
      const end = at + Number(line)
      if (bytes.length < end + 2) return replies
      replies.push(bytes.toString('utf8', at, end))
      at = end + 2
    } else throw new Error(`Redis sent an unexpected reply: ${kind}${line}`)
  }
}
