import { createServer, type IncomingMessage, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { useListener } from './use-listener.ts'

type Choose = (path: string, request: IncomingMessage) => string

/** A proxy for a suite that decides for each request which server gets it; '' answers 404. */
export function useFront() {
  let to: Choose = () => ''

  const front = createServer((incoming, answer) => {
    const { method, url: path, headers } = incoming
    const address = to(path ?? '', incoming)
    if (address === '') return void answer.writeHead(404).end()
    const { hostname, port } = new URL(address)
    const onward = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
    })
    // As if nothing were listening.
    onward.on('error', () => answer.destroy())
    incoming.pipe(onward)
  })
  front.on('upgrade', (incoming, browser: Socket) => {
    const { hostname, port } = new URL(to(incoming.url ?? '', incoming))
    const onward = connect(Number(port), hostname)
    onward.write(headOf(incoming))
    for (const [one, other] of [
      [browser, onward],
      [onward, browser],
    ] as const)
      one
        .on('error', () => {})
        .on('close', () => other.destroy())
        .pipe(other)
  })
  const listener = useListener(front)
  return {
    get url() {
      return listener.url
    },
    /** For new requests; open connections stay where they are. */
    send(choose: Choose) {
      to = choose
    },
    cut: listener.cut,
  }
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((text, at) => (at % 2 === 0 ? [`${text}: ${rawHeaders[at + 1]}`] : []))
  return [`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}
