import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { openStorage, type Storage } from '../../platform/storage.ts'

describe('a folder of photos', () => {
  let folder: string
  let storage: Storage
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rekha-storage-'))
    storage = openStorage(pathToFileURL(folder).href)
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('gives back what was put, and says when there is nothing', async () => {
    await storage.put('asha/one/left.jpg', Buffer.from('a palm'))
    expect((await storage.get('asha/one/left.jpg')).toString()).to.equal('a palm')
    const error = await storage.get('asha/one/right.jpg').catch((thrown: unknown) => thrown)
    expect(error).to.have.nested.property('problem.code', 'missing')
  })

  it('is removed although something is still being written into it', async () => {
    for (let round = 0; round < 40; round += 1) {
      const writing = Array.from({ length: 6 }, (_, file) =>
        // A folder that has gone meanwhile is what the writer of a deleted reading finds.
        storage.put(`asha/two/${file}.jpg`, Buffer.alloc(2000)).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') throw error
        }),
      )
      await storage.removeFolder('asha/two')
      await Promise.all(writing)
    }
    await storage.removeFolder('asha/two')
    expect(existsSync(join(folder, 'asha/two'))).to.equal(false)
  })

  it('lies nowhere but in its place', async () => {
    const error = await storage.get('../elsewhere').catch((thrown: unknown) => thrown)
    expect(String(error)).to.include('outside the storage')
  })
})
