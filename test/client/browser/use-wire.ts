import { connect, createServer } from 'node:net'
import { useListener } from './use-listener.ts'

/** A second address of a server, for a suite, that records what browsers send. */
export function useWire(server: () => string) {
  const pieces: Buffer[] = []
  const proxy = createServer((browser) => {
    const onward = connect(Number(new URL(server()).port), new URL(server()).hostname)
    for (const one of [browser, onward]) {
      // When one end closes, so does the other.
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
    /** Everything sent so far; data of different connections may be interleaved. */
    sent: () => Buffer.concat(pieces),
  }
}
