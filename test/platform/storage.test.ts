import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { openStorage } from '../../platform/open-storage.ts'
import type { Storage } from '../../platform/storage.ts'
import { startS3, type TestS3 } from '../stack/start-s3.ts'

interface Place {
  url: string
  stop(): Promise<unknown>
}

const places: Record<string, () => Promise<Place>> = {
  'a folder of photos': async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rekha-storage-'))
    return { url: pathToFileURL(folder).href, stop: () => rm(folder, { recursive: true, force: true }) }
  },
  'photos on S3': async () => {
    const s3 = await startS3()
    return { ...s3, url: s3.url.replace('?', '/below/here?') }
  },
}

for (const [name, start] of Object.entries(places))
  describe(name, () => {
    let place: Place
    let storage: Storage
    before(async () => {
      place = await start()
      storage = await openStorage(place.url)
    })
    after(() => place.stop())
    const codeOf = async (work: Promise<unknown>) =>
      work.then(
        () => 'none',
        (error: { problem?: { code: string } }) => error.problem?.code ?? String(error),
      )

    it('give back what was put, whole or as a stream, and say when there is nothing', async () => {
      await storage.put('asha/one/left.jpg', Buffer.from('a palm'))
      expect((await storage.get('asha/one/left.jpg')).toString()).to.equal('a palm')
      const large = Buffer.alloc(3_000_000, 'palm ')
      await storage.put('asha/one/left.jpg', large)
      expect(large.equals(await buffer(await storage.stream('asha/one/left.jpg')))).to.equal(true)
      expect(await codeOf(storage.get('asha/one/right.jpg'))).to.equal('missing')
      expect(await codeOf(storage.stream('asha/one/right.jpg'))).to.equal('missing')
    })

    it('are listed with when they were put, a folder’s own and no others', async () => {
      const before = Date.now()
      for (const path of ['kept/first-1.js', 'kept/second-2.css', 'kept/deep/third-3.js', 'kept-not/fourth-4.js'])
        await storage.put(path, Buffer.from(path))
      const listed = await storage.list('kept')
      expect(listed.map(({ name }) => name)).to.have.members(['first-1.js', 'second-2.css'])
      // S3 timestamps are in whole seconds.
      for (const { at } of listed) expect(at.getTime()).to.be.within(before - 1_000, Date.now())
      expect(await storage.list('nowhere')).to.deep.equal([])
    })

    it('go when they are removed, alone or with their folder, and leave the neighbours', async () => {
      for (const path of ['ravi/one/left.jpg', 'ravi/one/deep/a.svg', 'ravi/two/left.jpg', 'ravi/one-more/left.jpg'])
        await storage.put(path, Buffer.from(path))
      await storage.removeFolder('ravi/one')
      expect(await codeOf(storage.get('ravi/one/left.jpg'))).to.equal('missing')
      expect(await codeOf(storage.get('ravi/one/deep/a.svg'))).to.equal('missing')
      expect((await storage.get('ravi/one-more/left.jpg')).toString()).to.equal('ravi/one-more/left.jpg')
      await storage.remove('ravi/two/left.jpg')
      await storage.remove('ravi/two/left.jpg')
      await storage.removeFolder('ravi/two')
      expect(await codeOf(storage.get('ravi/two/left.jpg'))).to.equal('missing')
    })

    it('lie nowhere but in their place', async () => {
      for (const path of ['../elsewhere', '/elsewhere', 'asha/../../elsewhere'])
        expect(await codeOf(storage.get(path))).to.match(/outside the storage|missing/)
      expect(await codeOf(storage.get('../elsewhere'))).to.include('outside the storage')
    })
  })

describe('a folder', () => {
  it('lists no file whose writing was cut off', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rekha-storage-'))
    const storage = await openStorage(pathToFileURL(folder).href)
    await storage.put('asha/left.jpg', Buffer.from('a palm'))
    await writeFile(join(folder, 'asha', 'left.jpg.01a227ca-0e04-7350-a78b-6a7e440cfc56.part'), 'a pa')
    expect((await storage.list('asha')).map(({ name }) => name)).to.deep.equal(['left.jpg'])
    await rm(folder, { recursive: true })
  })
})

describe('a folder that is removed', () => {
  it('is gone although something was still being written into it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rekha-storage-'))
    const storage = await openStorage(pathToFileURL(folder).href)
    for (let round = 0; round < 40; round += 1) {
      const writing = Array.from({ length: 6 }, (_, file) =>
        // A writer may find its folder gone, as when a reading is deleted.
        storage.put(`asha/two/${file}.jpg`, Buffer.alloc(2000)).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') throw error
        }),
      )
      await storage.removeFolder('asha/two')
      await Promise.all(writing)
    }
    await storage.removeFolder('asha/two')
    expect(existsSync(join(folder, 'asha/two'))).to.equal(false)
    await rm(folder, { recursive: true, force: true })
  })
})

describe('photos on S3, when it is troubled', () => {
  let s3: TestS3
  let storage: Storage
  before(async () => {
    s3 = await startS3()
    storage = await openStorage(s3.url)
  })
  after(() => s3.stop())
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => {
        throw new Error('was not refused')
      },
      (error: unknown) => error,
    )

  it('say that they cannot be reached while it is away, and are there when it is back', async () => {
    await storage.put('asha/one/left.jpg', Buffer.from('a palm'))
    s3.process().kill('SIGKILL')
    for (const work of [storage.put('asha/two/left.jpg', Buffer.from('b')), storage.get('asha/one/left.jpg')])
      expect(await refusal(work)).to.have.nested.property('problem.code', 'busy')
    await s3.restart()
    expect((await storage.get('asha/one/left.jpg')).toString()).to.equal('a palm')
    expect(await s3.keys()).to.deep.equal(['asha/one/left.jpg'])
  })

  it('do not make anybody wait for ever for one that has stopped answering', async () => {
    s3.process().kill('SIGSTOP')
    const busy = await refusal(storage.get('asha/one/left.jpg'))
    s3.process().kill('SIGCONT')
    expect(busy).to.have.nested.property('problem.code', 'busy')
    // Gave up after three attempts without progress, long before the total time limit.
    expect(busy)
      .to.have.nested.property('cause.message')
      .that.matches(/timed out after 3000 ms of inactivity/)
    expect(busy).to.have.nested.property('cause.$metadata.attempts', 3)
  })

  it('break off a picture whose end does not come', async () => {
    const large = Buffer.alloc(20_000_000, 'palm ')
    await storage.put('asha/one/right.jpg', large)
    const stream = await storage.stream('asha/one/right.jpg')
    s3.process().kill('SIGSTOP')
    expect(await refusal(buffer(stream))).to.be.instanceOf(Error)
    s3.process().kill('SIGCONT')
  })

  it('are all gone with their folder, however many', async () => {
    const folder = Array.from({ length: 1100 }, (_, at) => `asha/many/${at}.webp`)
    while (folder.length > 0) await Promise.all(folder.splice(0, 50).map((path) => storage.put(path, Buffer.from('x'))))
    await storage.removeFolder('asha/many')
    expect((await s3.keys()).filter((key) => key.startsWith('asha/many'))).to.deep.equal([])
  })
})
