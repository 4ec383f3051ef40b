import type { IncomingMessage } from 'node:http'
import { expect } from 'chai'
import { createPlaceOf } from '../../server/place-of.ts'

const sessionSecret = 'x'.repeat(32)
const requestFrom = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) },
  }) as IncomingMessage
const from = (trustProxy: boolean | number | string, remoteAddress: string, forwarded?: string) =>
  createPlaceOf({ trustProxy, sessionSecrets: [sessionSecret] })(requestFrom(remoteAddress, forwarded)).address

describe('the address somebody is counted by', () => {
  it('is the same whatever port, brackets or quotes a proxy writes with it', () => {
    for (const told of [
      '203.0.113.5',
      '203.0.113.5:50001',
      '::ffff:203.0.113.5',
      '[::ffff:cb00:7105]:443',
      '"203.0.113.5"',
    ])
      expect(from(1, '10.0.0.1', told), told).to.equal('203.0.113.5')
    for (const told of [
      '2001:db8::1',
      '[2001:db8::1]:443',
      '"[2001:DB8::2]"',
      '2001:db8:0:0:9:9:9:9',
      '2001:db8::1%eth0',
    ])
      expect(from(1, '10.0.0.1', told), told).to.equal('2001:db8:0:0::/64')
    expect(from(false, '::ffff:192.0.2.9')).to.equal('192.0.2.9')
    expect(from(1, '10.0.0.1', 'unknown')).to.equal('unknown')
  })

  it('is a household’s of IPv6, and another household’s is another', () => {
    expect(from(false, '2001:db8:1:2:a::1')).to.equal(from(false, '2001:db8:1:2:b::1'))
    expect(from(false, '2001:db8:1:3::1')).not.to.equal(from(false, '2001:db8:1:2::1'))
  })

  it('is told by as many proxies as are believed, and by nobody else', () => {
    const forged = '198.51.100.7, 203.0.113.5:1234'
    expect(from(false, '192.0.2.9', forged)).to.equal('192.0.2.9')
    expect(from(1, '10.0.0.1', forged)).to.equal('203.0.113.5')
    expect(from(2, '10.0.0.1', forged)).to.equal('198.51.100.7')
    expect(from('10.0.0.0/8', '::ffff:10.0.0.1', '203.0.113.5:1234, 10.0.0.2:80')).to.equal('203.0.113.5')
    expect(from('10.0.0.0/8', '192.0.2.9', forged)).to.equal('192.0.2.9')
    expect(from(true, '10.0.0.1', forged)).to.equal('198.51.100.7')
  })

  it('is found among spaces, empty items and several lines', () => {
    for (const told of [' 203.0.113.5 ', '203.0.113.5,', ',203.0.113.5 , ,', '198.51.100.7 ,\t203.0.113.5:80'])
      expect(from(1, '10.0.0.1', told), told).to.equal('203.0.113.5')
    expect(from(2, '10.0.0.1', '198.51.100.7:1, ,[2001:db8::1]:443')).to.equal('198.51.100.7')
    expect(from(1, '10.0.0.1', ' , ')).to.equal('10.0.0.1')
    const twice = {
      socket: { remoteAddress: '10.0.0.1' },
      headers: { 'x-forwarded-for': ['198.51.100.7', '203.0.113.5'] },
    }
    const placeOf = createPlaceOf({ trustProxy: 1, sessionSecrets: [sessionSecret] })
    expect(placeOf(twice as unknown as IncomingMessage).address).to.equal('203.0.113.5')
  })

  it('is hidden in rows under our own key', () => {
    const hidden = (secret: string, address: string) =>
      createPlaceOf({ trustProxy: false, sessionSecrets: [secret] })(requestFrom(address)).addressHash
    expect(hidden(sessionSecret, '192.0.2.9')).to.have.length(24)
    expect(hidden(sessionSecret, '192.0.2.9')).to.equal(hidden(sessionSecret, '::ffff:192.0.2.9'))
    expect(hidden(sessionSecret, '192.0.2.9')).not.to.equal(hidden('y'.repeat(32), '192.0.2.9'))
  })
})
