import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Another address of a server, for the tests of a suite, at which what browsers send it is kept as it goes over the wire. */
export function useWire(server: () => string) {
  const pieces: Buffer[] = []
  const open = new Set<Socket>()
  const proxy = createServer((browser) => {
    const onward = connect(Number(new URL(server()).port), new URL(server()).hostname)
    for (const one of [browser, onward]) {
      open.add(one)
      // One end has gone: so goes the other.
      one
        .on('error', () => {})
        .on('close', () => {
          open.delete(one)
          browser.destroy()
          onward.destroy()
        })
    }
    browser.on('data', (piece) => pieces.push(piece))
    browser.pipe(onward).pipe(browser)
  })
  before(async () => {
    proxy.listen(0, 'localhost')
    await once(proxy, 'listening')
  })
  after(async () => {
    for (const one of open) one.destroy()
    proxy.close()
    await once(proxy, 'close')
  })
  return {
    get url() {
      return `http://localhost:${(proxy.address() as AddressInfo).port}`
    },
    /** All that was sent so far; what came over several connections may be mixed. */
    sent: () => Buffer.concat(pieces),
  }
}
