import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'
import { sameSecret } from './same-secret.ts'

const inside = new BlockList()
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  inside.addSubnet(network, prefix, 'ipv4')
inside.addAddress('::1', 'ipv6')
inside.addSubnet('fc00::', 7, 'ipv6')
inside.addSubnet('fe80::', 10, 'ipv6')

/** Headers added by proxies. */
const proxied = ['x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']

/**
 * Whether a request may read the metrics: with METRICS_TOKEN set, if it carries the token; otherwise if it comes directly from
 * this machine or a private network, not through a proxy, which might forward anybody.
 */
export function mayReadMetrics(request: IncomingMessage, token: string | undefined): boolean {
  if (token !== undefined) return sameSecret(request.headers.authorization ?? '', `Bearer ${token}`)
  if (proxied.some((name) => request.headers[name] !== undefined)) return false
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return address !== '' && inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
