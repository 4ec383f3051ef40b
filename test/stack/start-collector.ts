import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

/** A span as in OTLP's JSON, with its service. */
export interface TracedSpan {
  service: string
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes: { key: string; value: { stringValue?: string } }[]
  status: { code?: number }
}

interface Export {
  resourceSpans: {
    resource: { attributes: TracedSpan['attributes'] }
    scopeSpans: { spans: Omit<TracedSpan, 'service'>[] }[]
  }[]
}

/** An OpenTelemetry collector that keeps what it receives. */
export interface Collector {
  url: string
  spans: TracedSpan[]
  /** The first matching span, past or future. */
  sees(test: (span: TracedSpan) => boolean): Promise<TracedSpan>
  stop(): Promise<void>
}

export async function startCollector(): Promise<Collector> {
  const spans: TracedSpan[] = []
  const waiting = new Set<() => void>()
  const server = createServer(async (request, response) => {
    if (request.url !== '/v1/traces') return response.writeHead(404).end()
    const { resourceSpans } = (await json(request)) as Export
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? ''
      for (const span of scopeSpans.flatMap((scope) => scope.spans)) spans.push({ service, ...span })
    }
    for (const look of waiting) look()
    response.setHeader('Content-Type', 'application/json').end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    sees(test) {
      return new Promise((resolve) => {
        const look = () => {
          const found = spans.find(test)
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      })
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
