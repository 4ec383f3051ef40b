import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { openSealed } from '../../platform/open-storage.ts'
import { photoKeyOf } from '../../platform/photo-keys.ts'
import { proof } from '../../platform/sealed-storage.ts'

const [old, present] = [photoKeyOf('o'.repeat(32)), photoKeyOf('n'.repeat(32))]
const photo = Buffer.from('\xff\xd8 a palm, a palm', 'latin1')

describe('sealed photos', () => {
  let folder: string
  const open = (...keys: [typeof old, ...(typeof old)[]]) => openSealed(pathToFileURL(folder).href, {}, keys)
  const onDisk = (path: string) => readFile(join(folder, path))
  const failing = async (work: Promise<unknown>) =>
    String(
      await work.then(
        () => 'nothing',
        (error: unknown) => error,
      ),
    )
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rekha-sealed-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('cannot be read on the disk, and are never sealed the same way twice', async () => {
    const storage = await open(old)
    await storage.put('asha/left.jpg', photo)
    const first = await onDisk('asha/left.jpg')
    expect(first.includes('palm')).to.equal(false)
    expect((await storage.get('asha/left.jpg')).equals(photo)).to.equal(true)
    expect((await buffer(await storage.stream('asha/left.jpg'))).equals(photo)).to.equal(true)
    await storage.put('asha/left.jpg', photo)
    expect((await onDisk('asha/left.jpg')).equals(first)).to.equal(false)
    await storage.put('page-assets/main.js', Buffer.from('let open = 1'))
    expect(String(await onDisk('page-assets/main.js'))).to.equal('let open = 1')
  })

  it('are refused when a byte was changed, the end is missing, or they lie in another place', async () => {
    const storage = await open(old)
    await storage.put('asha/left.jpg', photo)
    const whole = await onDisk('asha/left.jpg')
    for (const at of [20, 60, whole.length - 30, whole.length - 1]) {
      const changed = Buffer.from(whole)
      changed[at]! ^= 1
      await writeFile(join(folder, 'asha/left.jpg'), changed)
      expect(await failing(storage.get('asha/left.jpg')), String(at)).to.include('Error')
    }
    for (const path of ['asha/left.jpg', 'asha/right.jpg']) {
      await writeFile(join(folder, path), path === 'asha/left.jpg' ? whole.subarray(0, -1) : whole)
      expect(await failing(storage.stream(path)), path).to.include('Error')
    }
  })

  it('are read under every key of the list, and those from before there were keys as they are', async () => {
    await (await open(old)).put('asha/left.jpg', photo)
    await writeFile(join(folder, 'asha/plain.jpg'), photo)
    const both = await open(present, old)
    for (const path of ['asha/left.jpg', 'asha/plain.jpg']) {
      expect((await both.get(path)).equals(photo), path).to.equal(true)
      expect([await both.renew(path), await both.renew(path)]).to.deep.equal([true, false])
    }
    expect(await both.renewProof()).to.equal(true)
    const alone = await open(present)
    for (const path of ['asha/left.jpg', 'asha/plain.jpg'])
      expect((await alone.get(path)).equals(photo), path).to.equal(true)
    expect((await onDisk('asha/plain.jpg')).includes('palm')).to.equal(false)
  })

  it('keep a process with other keys from starting, in one sentence', async () => {
    await open(old)
    expect(await failing(open(present))).to.equal(
      'Error: The photos in STORAGE_URL were sealed under a key that PHOTO_KEYS does not have: add that key, after the first.',
    )
    await open(present, old)
    await writeFile(join(folder, proof), (await onDisk(proof)).subarray(0, 30))
    expect(await failing(open(old))).to.match(/^Error: key-proof in STORAGE_URL is damaged: [^\n]+$/)
  })
})
