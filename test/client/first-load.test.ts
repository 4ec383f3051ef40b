import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'

describe('the first load of the page', () => {
  it('is under 60 KB of gzipped script', () => {
    const html = readFileSync('dist/client/index.html', 'utf8')
    const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '')
    expect(scripts).not.to.deep.equal([])
    const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(`dist/client${path}`)).length, 0)
    expect(bytes).to.be.below(60 * 1024)
  })
})
