import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** All metrics of this process; those it never records stay at zero. Names and labels: docs/scaling.md. */
const registry = new Registry()
/** Event-loop sampling interval in milliseconds; at the default of 10, an idle process does little but wake up for it. */
collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 50 })

const registers = [registry]
const counter = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
  new Counter({ name: `rekha_${name}`, help, labelNames, registers })
const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
  new Gauge({ name: `rekha_${name}`, help, labelNames, registers })
const histogram = <L extends string>(name: string, help: string, buckets: number[], ...labelNames: L[]) =>
  new Histogram({ name: `rekha_${name}`, help, labelNames, buckets, registers })

/** Buckets in seconds: for instant answers, for what people wait for, and for slow work. */
const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const waited = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 20, 60]
const long = [0.1, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300]

/** Labels have few values: names of commands, routes, queues and codes, never ids or texts. */
export const metrics = {
  httpSeconds: histogram('http_request_seconds', 'Answers over HTTP', quick, 'method', 'route', 'status'),
  sockets: gauge('sockets', 'Open sockets'),
  rooms: gauge('rooms', 'Rooms with somebody in them'),
  socketsOpened: counter('socket_connections_total', 'Sockets that asked to be let in', 'outcome'),
  socketsCut: counter('slow_readers_cut_total', 'Sockets that were cut because they do not read'),
  pageErrors: counter('page_errors_total', 'Errors that pages have told of', 'kind'),
  commands: counter('commands_total', 'Commands that were answered', 'command', 'outcome'),
  commandSeconds: histogram('command_seconds', 'Until a command was answered', quick, 'command'),
  jobs: counter('jobs_total', 'Jobs that came to an end', 'job', 'outcome'),
  jobSeconds: histogram('job_seconds', 'From the start of a job to its end', long, 'job'),
  jobWaitSeconds: histogram('job_wait_seconds', 'From adding a job to its start', waited, 'queue'),
  firstTextSeconds: histogram('first_text_seconds', 'From taking a row to the first of its text', waited, 'kind'),
  flushSeconds: histogram('flush_seconds', 'Until Redis has kept a flush of live text', quick),
  tokens: counter('tokens_total', 'Tokens that models have read and written', 'kind', 'direction'),
  cost: counter('cost_dollars_total', 'US dollars that models have cost', 'kind'),
  budgetUsed: gauge('budget_used_ratio', 'Share of the budget of all that is spent or reserved today'),
  providerCalls: counter('provider_calls_total', 'Calls of a model'),
  providerErrors: counter('provider_errors_total', 'Calls of a model that failed', 'error'),
  providerBreaker: gauge(
    'provider_breaker',
    '1 while no model is called, as the provider is down; 0.5 while one call tries',
  ),
  queueJobs: gauge('queue_jobs', 'Jobs in a queue, told by one server for all', 'queue', 'state'),
  queueOldest: gauge('queue_oldest_seconds', 'Age of the oldest job that waits, told by one server for all', 'queue'),
  workersAlive: gauge('workers_alive', 'Workers that have been heard of lately, told by one server for all'),
  databasePool: gauge('database_pool', 'Connections to the database, and who waits for one', 'state'),
  redisUp: gauge('redis_up', '1 while a connection to Redis stands', 'connection'),
}

// A server that has not asked must not report zero.
metrics.workersAlive.remove()

const collectors = new Set<() => void | Promise<void>>()

/** Calls `collect` before every scrape, for values too expensive to keep current; returns how to stop. */
export function beforeReading(collect: () => void | Promise<void>): () => void {
  collectors.add(collect)
  return () => void collectors.delete(collect)
}

/** All metrics in Prometheus' text format, without those that could not be collected in time. */
export async function readMetrics(): Promise<{ type: string; text: string }> {
  await Promise.allSettled([...collectors].map((collect) => collect()))
  return { type: registry.contentType, text: await registry.metrics() }
}
