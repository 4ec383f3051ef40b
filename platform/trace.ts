import { AsyncLocalStorage } from 'node:async_hooks'
import type { Span as OtelSpan, SpanKind, Tracer } from '@opentelemetry/api'
import type { Config } from './config.ts'
import { currentCorrelation } from './correlation.ts'

type Api = typeof import('@opentelemetry/api')
type Kind = keyof typeof SpanKind
type Attributes = Record<string, string | number>

/** One span of a trace; a no-op without tracing. */
export interface Span {
  /** Runs work so that the spans it starts are children of this one. */
  during<T>(work: () => T): T
  end(failure?: unknown): void
}

const untraced: Span = { during: (work) => work(), end() {} }

const current = new AsyncLocalStorage<OtelSpan>()
let tracing: { api: Api; tracer: Tracer } | null = null

/**
 * Starts sending this process' spans to an OpenTelemetry collector (OTLP over HTTP); without an endpoint
 * it does nothing, and OpenTelemetry is not even loaded. `close` flushes the rest.
 */
export async function startTracing(service: string, config: Config['tracing']): Promise<{ close(): Promise<void> }> {
  if (!config) return { async close() {} }
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ])
  const exporter = new OTLPTraceExporter({ url: `${config.endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `rekha-${service}` }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(config.share) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, scheduledDelayMillis: 1000 })],
  })
  tracing = { api, tracer: provider.getTracer('rekha') }
  return {
    async close() {
      tracing = null
      // A collector that is down must not keep the process from exiting.
      await Promise.race([provider.shutdown().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 2000))])
    },
  }
}

/** Starts a span in the current trace, in that of `parent` (a W3C traceparent), or in a new one. */
export function startSpan(name: string, kind: Kind, attributes: Attributes = {}, parent?: string): Span {
  if (!tracing) return untraced
  const { api, tracer } = tracing
  const above = parent === undefined ? current.getStore()?.spanContext() : parse(parent)
  const context = above ? api.trace.setSpanContext(api.ROOT_CONTEXT, above) : api.ROOT_CONTEXT
  const id = currentCorrelation()
  const all = { ...attributes, ...(id !== undefined && { 'rekha.correlation_id': id }) }
  const span = tracer.startSpan(name, { kind: api.SpanKind[kind], attributes: all }, context)
  let open = true
  return {
    during: (work) => current.run(span, work),
    end(failure) {
      if (!open) return
      open = false
      if (failure !== undefined) {
        span.setStatus({ code: api.SpanStatusCode.ERROR })
        if (failure instanceof Error) span.recordException(failure)
      }
      span.end()
    },
  }
}

/** Runs work in its own span; a throw marks it as failed. */
export async function traced<T>(
  name: string,
  kind: Kind,
  attributes: Attributes,
  work: () => Promise<T>,
  parent?: string,
): Promise<T> {
  const span = startSpan(name, kind, attributes, parent)
  try {
    const result = await span.during(work)
    span.end()
    return result
  } catch (error) {
    span.end(error)
    throw error
  }
}

/** Trace context for a job, so that its work continues the trace; empty without tracing. */
export function traceCarried(): { traceparent?: string } {
  const span = current.getStore()?.spanContext()
  if (!tracing || !span) return {}
  return { traceparent: `00-${span.traceId}-${span.spanId}-0${span.traceFlags & 1}` }
}

function parse(traceparent: string) {
  const found = traceparent.match(/^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/)
  if (!found) return undefined
  const [, traceId = '', spanId = '', flags = '0'] = found
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true }
}
