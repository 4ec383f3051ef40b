import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'

const most = 60 * 1024
const read = (path: string) => readFileSync(`dist/client/${path}`, 'utf8')
const bytesOf = (paths: Iterable<string>) =>
  [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(`dist/client/${path}`)).length, 0)

/** The scripts a built page loads at once. */
function scriptsOf(page: string): string[] {
  return [...read(page).matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '')
}

describe('the first load', () => {
  it('of the page is under 60 KB of gzipped script', () => {
    const scripts = scriptsOf('index.html')
    expect(scripts).not.to.deep.equal([])
    expect(bytesOf(scripts)).to.be.below(most)
  })

  it('of the widget’s frame is under 60 KB of gzipped script', () => {
    const scripts = scriptsOf('frame.html')
    const entry = scripts.find((path) => path.includes('/frame-')) ?? ''
    // Once greeted by the host page, it loads the rest, whose names it contains.
    const rest = [...read(entry).matchAll(/assets\/[\w-]+\.js/g)].map(([path]) => path)
    expect(rest.some((path) => path.includes('start-frame'))).to.equal(true)
    const bytes = bytesOf(new Set([...scripts, ...rest]))
    expect(bytes).to.be.within(20 * 1024, most)
  })
})
