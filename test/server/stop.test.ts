import { expect } from 'chai'
import { type Balancer, startBalancer } from '../faults/balancer.ts'
import { type Stack, startStack } from '../stack/stack.ts'

describe('a server that is asked to stop', () => {
  let stack: Stack
  let balancer: Balancer
  beforeEach(async () => {
    stack = await startStack({ workers: 0 })
    balancer = await startBalancer(() => stack.servers.map(({ url }) => url))
  })
  afterEach(async () => {
    await balancer.close()
    await stack.stop()
  })

  it('ends in time and well although the network of somebody connected has gone silent', async () => {
    const visitor = await stack.visitor()
    await visitor.connect(balancer.url)
    balancer.silence()
    const [server] = stack.servers
    expect(await server?.end('SIGTERM')).to.equal(0)
    visitor.leave()
  })
})
