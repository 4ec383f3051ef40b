import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { BlockList, isIP } from 'node:net'

/**
 * Networks that the open internet does not reach: loopback, private, link-local, shared, documentation, benchmarking, relays to IPv6, multicast
 * and reserved (IANA's special-purpose address registries, RFC 6890).
 */
const inner = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inner.addSubnet(network, bits, 'ipv4')
/** All that is globally routed is in 2000::/3; of that, not documentation, and not what leads on to IPv4. */
const outer6 = new BlockList()
outer6.addSubnet('2000::', 3, 'ipv6')
const inner6 = new BlockList()
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inner6.addSubnet(network, bits, 'ipv6')

/** Whether an IP address is one of the open internet. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !inner.check(address, 'ipv4')
  return outer6.check(address, 'ipv6') && !inner6.check(address, 'ipv6')
}

/** A receiver inside the network that this service runs in. */
export class InnerAddress extends Error {}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** Node's lookup, which fails for names that lead to an inner address: the address that was judged is the one connected to. */
export function lookupPublic(hostname: string, options: LookupOptions, found: Found): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, '')
    if (!addresses.every(({ address }) => isPublic(address))) return found(new InnerAddress(hostname), '')
    const [first] = addresses
    if (options.all || !first) found(null, addresses)
    else found(null, first.address, first.family)
  })
}
