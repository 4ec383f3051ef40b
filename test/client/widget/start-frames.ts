import { readFileSync } from 'node:fs'
import type { Frame, Page } from 'playwright-core'
import { startServer } from './start-host.ts'

/** Records messages in `told`; says `loaded` by itself, except on sites whose id ends in f. */
const frame = `<!doctype html><title>A frame</title><button>In the frame</button><script>
  const told = []
  const tell = (message) => parent.postMessage({ rekha: 1, ...message }, '*')
  addEventListener('message', ({ data, origin }) => told.push({ ...data, from: origin }))
  if (!location.pathname.endsWith('f')) tell({ type: 'loaded' })
</script>`

export type Told = Record<string, unknown>

/** Serves the loader, and frames that send whatever a test wants, valid or not. */
export async function startFrames() {
  const script = readFileSync('dist/client/embed.js')
  const { origin, stop } = await startServer((request, response) => {
    if (request.url === '/embed.js') response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script)
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(frame)
  })
  return {
    origin,
    stop,
    /** This site's frame on a page, once it has loaded and been greeted. */
    async frameOf(page: Page, site: string): Promise<Frame> {
      const handle = await page.waitForSelector(`rekha-chat[site="${site}"] iframe`, { state: 'attached' })
      const found = await handle.contentFrame()
      if (!found) throw new Error('a frame without a document')
      await found.waitForFunction("told.some(({ type }) => type === 'shown')")
      return found
    },
    /** Messages a frame has received so far. */
    told: (found: Frame) => found.evaluate('told') as Promise<Told[]>,
    /** Posts a message to the host page. */
    tell: (found: Frame, message: object) => found.evaluate(`tell(${JSON.stringify(message)})`),
  }
}
