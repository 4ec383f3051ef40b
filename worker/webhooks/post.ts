import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { InnerAddress, isPublic, lookupPublic } from './public-address.ts'

/** Milliseconds for the whole exchange. */
const patienceMs = 10_000

/**
 * POSTs JSON; returns the status of the answer, whose body is not read. Redirects are not followed.
 *
 * Throws `InnerAddress` for a receiver that is not on the open internet, unless `allowsInner`; an Error if nothing answers.
 */
export async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  allowsInner: boolean,
): Promise<number> {
  const { protocol, hostname } = new URL(url)
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (!allowsInner && isIP(literal) !== 0 && !isPublic(literal)) throw new InnerAddress(literal)
  const request = protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(patienceMs),
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
        ...(!allowsInner && { lookup: lookupPublic }),
      },
      (answer) => {
        answer.destroy()
        resolve(answer.statusCode ?? 0)
      },
    )
    asking.once('error', reject)
    asking.end(body)
  })
}
