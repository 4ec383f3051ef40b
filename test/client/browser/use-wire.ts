import { connect, createServer } from 'node:net'
import { useListener } from './use-listener.ts'

/** Another address of a server, for the tests of a suite, at which what browsers send it is kept as it goes over the wire. */
export function useWire(server: () => string) {
  const pieces: Buffer[] = []
  const proxy = createServer((browser) => {
    const onward = connect(Number(new URL(server()).port), new URL(server()).hostname)
    for (const one of [browser, onward]) {
      // One end has gone: so goes the other.
      one
        .on('error', () => {})
        .on('close', () => {
          browser.destroy()
          onward.destroy()
        })
    }
    browser.on('data', (piece) => pieces.push(piece))
    browser.pipe(onward).pipe(browser)
  })
  const listener = useListener(proxy)
  return {
    get url() {
      return listener.url
    },
    /** All that was sent so far; what came over several connections may be mixed. */
    sent: () => Buffer.concat(pieces),
  }
}
