import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HostPage {
  /** HTML added to head and body. */
  head?: string
  body?: string
  /** Attributes of the html element. */
  html?: string
  /** A content security policy. */
  csp?: string
}

type Host = Awaited<ReturnType<typeof startHost>>

/** A customer's site on 127.0.0.1, a different origin than a server on localhost. */
export async function startHost() {
  const pages = new Map<string, HostPage>()
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    if (!page) return response.writeHead(404).end()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (page.csp) response.setHeader('content-security-policy', page.csp)
    response.end(
      `<!doctype html><html ${page.html ?? 'lang="en"'}><head><title>A shop</title><link rel="icon" href="data:,">${page.head ?? ''}</head>` +
        `<body>${page.body ?? '<h1>A shop</h1><button>Buy</button>'}</body></html>`,
    )
  })
  const origin = await listen(server, '127.0.0.1')
  return {
    origin,
    /** Serves this page; returns its address. */
    serve(page: HostPage): string {
      const path = `/${pages.size}`
      pages.set(path, page)
      return origin + path
    },
    stop: () => close(server),
  }
}

/** A customer's site for a suite. */
export function useHost(): Omit<Host, 'stop'> {
  let host: Host
  before(async () => {
    host = await startHost()
  })
  after(() => host?.stop())
  return {
    get origin() {
      return host.origin
    },
    serve: (page) => host.serve(page),
  }
}

/** Another server on localhost, private to a test. */
export async function startServer(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer)
  return { origin: await listen(server, 'localhost'), stop: () => close(server) }
}

function listen(server: Server, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, name, () => resolve(`http://${name}:${(server.address() as AddressInfo).port}`))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
