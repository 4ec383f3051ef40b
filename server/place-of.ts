import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'
import express from 'express'
import type { Config } from '../platform/config.ts'
import type { Place } from './actor.ts'
import { keyedHash } from './keyed-hash.ts'

/** Where a request comes from: an IPv4 address, or the IPv6 /64 of a household or office. */
export type PlaceOf = (request: IncomingMessage) => Place

/** Determines where a request comes from, through the proxies trusted by TRUST_PROXY. */
export function createPlaceOf(config: Pick<Config, 'trustProxy' | 'sessionSecrets'>): PlaceOf {
  // Express compiles the setting, but rejects addresses with a port, which some proxies send.
  const isTrusted = express().set('trust proxy', config.trustProxy).get('trust proxy fn') as (
    ip: string,
    hop: number,
  ) => boolean
  // Each connection is asked about several times.
  const known = new WeakMap<IncomingMessage, Place>()
  const find: PlaceOf = ({ socket, headers }) => {
    const told = [headers['x-forwarded-for'] ?? []].flat().flatMap((line) => line.split(','))
    const named = told.map(bareAddress).filter((address) => address !== '')
    const hops = [bareAddress(socket.remoteAddress ?? ''), ...named.reverse()]
    const from = hops.find((address, hop) => hop === hops.length - 1 || !isTrusted(address, hop)) ?? ''
    const address = networkOf(from)
    return { address, addressHash: keyedHash('address', address, config) }
  }
  return (request) => {
    const place = known.get(request) ?? find(request)
    known.set(request, place)
    return place
  }
}

/** An address without what proxies add: quotes, brackets, port, zone, and an IPv6-mapped prefix. */
function bareAddress(told: string): string {
  const text = told.trim().replace(/^"|"$/g, '')
  const bare = text.match(/^\[([^\]]*)\](:\d+)?$/)?.[1] ?? text.match(/^([\d.]+):\d+$/)?.[1] ?? text
  const address = bare.replace(/%.*$/, '').toLowerCase()
  if (!isIPv6(address)) return address
  const groups = groupsOf(address)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  return isMapped
    ? groups
        .slice(6)
        .flatMap((group) => [group >> 8, group & 255])
        .join('.')
    : address
}

/** The part of an address shared by a household. */
function networkOf(address: string): string {
  if (isIPv4(address)) return address
  if (!isIPv6(address)) return 'unknown'
  return `${groupsOf(address)
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const written = address.replace(/[\d.]+$/, (tail) => {
    if (!tail.includes('.')) return tail
    const [a = 0, b = 0, c = 0, d = 0] = tail.split('.').map(Number)
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  })
  const [head = '', tail] = written.split('::')
  const read = (part: string | undefined) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : [])
  const [first, last] = [read(head), read(tail)]
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last]
}
