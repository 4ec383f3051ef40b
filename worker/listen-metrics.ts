import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Config } from '../platform/config.ts'
import { mayReadMetrics } from '../platform/may-read-metrics.ts'
import { readMetrics } from '../platform/metrics.ts'

/** A worker's only HTTP port, if METRICS_PORT is set: GET /metrics for Prometheus and GET /healthz; resolves when listening. */
export async function listenMetrics({ metricsPort, metricsToken, host }: Config): Promise<{ close(): void }> {
  if (metricsPort === 0) return { close() {} }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://worker')
    if (request.method !== 'GET') response.writeHead(404).end()
    else if (pathname === '/healthz') response.setHeader('Content-Type', 'application/json').end('{"status":"up"}')
    else if (pathname === '/metrics' && mayReadMetrics(request, metricsToken)) {
      const { type, text } = await readMetrics()
      response.setHeader('Content-Type', type).end(text)
    } else response.writeHead(404).end()
  })
  server.listen({ port: metricsPort, ...(host !== undefined && { host }) })
  await once(server, 'listening')
  return {
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
