import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { pipeline, type Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import zlib from 'node:zlib'

const keptAlive = { keepAlive: true, scheduling: 'lifo' as const }
const agents = { 'http:': new http.Agent(keptAlive), 'https:': new https.Agent(keptAlive) }
const streams = new WeakMap<Response, Readable>()
const refusals = new WeakMap<Headers, string>()
const withoutBody = new Set([204, 205, 304])

/** Fewer than fetch follows, which are never needed here. */
const maxRedirects = 5
/** Credentials, never sent to an origin other than the configured one. */
const secrets = ['authorization', 'api-key', 'cookie', 'proxy-authorization']

/**
 * A `fetch` for the openai package on Node's own HTTP client: the built-in one spends half as much CPU again on each
 * single token, in web streams. Failed responses carry their body; the body of a successful one is in `streamOf`.
 * Redirects keep method and body: on the same origin, and, as in fetch, by 307 and 308 to another origin, without the
 * key.
 */
export async function streamFetch(target: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const incoming = await follow(new URL(target instanceof Request ? target.url : target), init)
  const status = incoming.statusCode ?? 0
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const stream = unpacked(incoming)
  if (status < 200 || status > 299) {
    // A failure counts even if its body cannot be read.
    const body = await text(stream).catch(() => '')
    const response = new Response(withoutBody.has(status) ? null : body, { status, headers })
    refusals.set(response.headers, body)
    return response
  }
  const response = new Response(null, { status, headers })
  streams.set(response, stream)
  return response
}

/** The stream of a successful response; can be taken once. */
export function streamOf(response: Response): Readable {
  const stream = streams.get(response)
  if (!stream) throw new Error('a response without a stream')
  return stream
}

/** The body of a failed response, by its headers, the only part the package's errors keep. */
export const bodyBehind = (headers: Headers | undefined): string => (headers && refusals.get(headers)) ?? ''

async function follow(start: URL, init: RequestInit): Promise<IncomingMessage> {
  let url = start
  const headers = new Headers(init.headers)
  for (let redirects = 0; ; redirects += 1) {
    const incoming = await send(url, init, headers)
    const next = redirects < maxRedirects ? whereTo(url, incoming) : null
    if (!next) return incoming
    incoming.resume()
    if (next.origin !== url.origin) for (const name of secrets) headers.delete(name)
    url = next
  }
}

/** Where to send the same request instead; null if not allowed. */
function whereTo(from: URL, { statusCode = 0, headers: { location } }: IncomingMessage): URL | null {
  if (![301, 302, 307, 308].includes(statusCode) || !location || !URL.canParse(location, from.href)) return null
  const to = new URL(location, from)
  if (to.origin === from.origin) return to
  if (!['http:', 'https:'].includes(to.protocol) || (from.protocol === 'https:' && to.protocol === 'http:')) return null
  // After any other redirect, fetch would repeat a POST as a GET.
  return statusCode === 307 || statusCode === 308 ? to : null
}

/** Decodes a compressed body, although compression was not requested. */
function unpacked(incoming: IncomingMessage): Readable {
  const encodings = (incoming.headers['content-encoding'] ?? '').toLowerCase().split(',')
  let stream: Readable = incoming
  for (const encoding of encodings.map((name) => name.trim()).reverse()) {
    const unpack = unpackers[encoding]
    // A truncated body is judged by what it holds, like an uncompressed one.
    if (unpack) stream = pipeline(stream, unpack(), () => {}).on('error', () => {})
    else if (encoding !== '' && encoding !== 'identity') {
      incoming.destroy()
      throw new Error(`the answer is packed in a way that is not known: ${encoding}`)
    }
  }
  return stream
}

const gunzip = () => zlib.createUnzip({ finishFlush: zlib.constants.Z_SYNC_FLUSH })
const unpackers: Record<string, () => NodeJS.ReadWriteStream & Readable> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: gunzip,
  br: () => zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH }),
}

function send(url: URL, { method, body, signal }: RequestInit, headers: Headers): Promise<IncomingMessage> {
  const [request, agent] =
    url.protocol === 'https:' ? [https.request, agents['https:']] : [http.request, agents['http:']]
  if (body !== undefined && body !== null && typeof body !== 'string') throw new TypeError('only text can be sent')
  return new Promise((resolve, reject) => {
    const options = {
      agent,
      method: method ?? 'GET',
      headers: Object.fromEntries(headers),
      ...(signal && { signal }),
    }
    request(url, options, resolve)
      .on('error', reject)
      .end(body ?? '')
  })
}
