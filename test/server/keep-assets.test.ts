import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import type { Log } from '../../platform/log.ts'
import { openStorage } from '../../platform/open-storage.ts'
import { keepAssets } from '../../server/http/pages/keep-assets.ts'

const days = 86_400_000

describe('the assets of the page', () => {
  let folder: string
  let warnings: string[]
  const log = { warn: (message: string) => void warnings.push(message) } as unknown as Log
  const shelf = () => join(folder, 'storage/page-assets')

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rekha-assets-'))
    warnings = []
    await mkdir(join(folder, 'page/assets'), { recursive: true })
    await mkdir(shelf(), { recursive: true })
    await writeFile(join(folder, 'page/assets/own-12345678.js'), 'own')
  })
  afterEach(() => rm(folder, { recursive: true }))

  /** Puts an asset on the shelf, last used by a server this many milliseconds ago. */
  async function had(name: string, ago: number) {
    const then = new Date(Date.now() - ago)
    await writeFile(join(shelf(), name), name)
    await utimes(join(shelf(), name), then, then)
  }
  async function keep() {
    const storage = await openStorage(pathToFileURL(join(folder, 'storage')).href)
    const stop = await keepAssets({ storage, log }, join(folder, 'page'))
    stop()
  }

  it('are kept for the other servers, and go four weeks after the last server had them', async () => {
    await had('older-12345678.js', 29 * days)
    await had('former-12345678.js', 27 * days)
    await keep()
    expect(await readdir(shelf())).to.have.members(['own-12345678.js', 'former-12345678.js'])
    expect(warnings).to.deep.equal([])
  })

  it('count from anew for a server that still has them', async () => {
    await had('own-12345678.js', 29 * days)
    await keep()
    expect((await stat(join(shelf(), 'own-12345678.js'))).mtimeMs).to.be.above(Date.now() - days)
  })

  it('hold up no server whose storage is away', async () => {
    await rm(join(folder, 'storage'), { recursive: true })
    await writeFile(join(folder, 'storage'), 'no folder')
    await keep()
    expect(warnings).to.deep.equal(['the page’s assets could not be kept for other servers'])
  })
})
