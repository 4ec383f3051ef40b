import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import type { UserView } from '../../contract/views.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { UnclaimedFolder } from '../../db/models/unclaimed-folder.ts'
import { User } from '../../db/models/user.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { startProcess } from '../stack/start-process.ts'
import { until } from '../stack/until.ts'

describe("a guest's photos", () => {
  let stack: Stack
  before(async () => {
    stack = await startStack()
  })
  after(() => stack.stop())

  const kept = async (folder: string) => readdir(join(stack.folder, 'photos', folder)).catch(() => [])

  it('are deleted with their reading when their time is over; a signed-in owner’s stay', async () => {
    const guest = await stack.visitor()
    await guest.connect()
    const { id } = await guest.upload()
    await guest.completed(id)
    const { analysisId } = await stack.reader()
    const { folder } = await Analysis.query().findById(id).throwIfNotFound()
    const other = await Analysis.query().findById(analysisId).throwIfNotFound()
    expect(await kept(folder)).to.include('left.jpg')
    expect(other.expiresAt).to.equal(null)

    await Analysis.query()
      .patch({ expiresAt: new Date(Date.now() - 1000).toISOString() })
      .where({ id })
    await guest.hears('analysis:deleted', ({ analysisId }) => analysisId === id)
    expect(await kept(folder)).to.deep.equal([])
    expect(await Analysis.query().findById(id)).to.equal(undefined)
    expect(await kept(other.folder)).to.include('left.jpg')
  })

  it('are deleted when the upload died before a reading named them, and no others', async () => {
    const guest = await stack.visitor()
    await guest.connect()
    const { id } = await guest.upload()
    const { folder } = await Analysis.query().findById(id).throwIfNotFound()
    expect(await UnclaimedFolder.query().findById(folder), 'a reading names it').to.equal(undefined)
    const orphan = `guest:${randomUUID()}/${randomUUID()}`
    await mkdir(join(stack.folder, 'photos', orphan), { recursive: true })
    await writeFile(join(stack.folder, 'photos', orphan, 'left.jpg'), 'half an upload')
    const createdAt = new Date(Date.now() - 3_600_000).toISOString()
    // The node died after the row of the reading, or before.
    for (const one of [folder, orphan]) await UnclaimedFolder.query().insert({ folder: one, createdAt })
    await until(async () => (await UnclaimedFolder.query()).length === 0, 'the sweep')
    expect(await kept(orphan)).to.deep.equal([])
    expect(await kept(folder)).to.include('left.jpg')
  })

  it('are sealed under another key while the service runs, and say what is left', async () => {
    const guest = await stack.visitor()
    await guest.connect()
    const { id } = await guest.upload()
    await guest.completed(id)
    const { folder } = await Analysis.query().findById(id).throwIfNotFound()
    const path = join(stack.folder, 'photos', folder, 'left.jpg')
    const before = await readFile(path)
    expect(before.subarray(0, 4).toString()).to.equal('RKS1')
    const old = await readFile(join(stack.folder, 'photo-key'), 'utf8')
    const turn = async (keys: string) => {
      const { child, lines } = startProcess('db/rotate-keys.ts', { ...stack.env, PHOTO_KEYS: keys })
      await once(child, 'close')
      return lines.map(({ message }) => message)
    }
    const other = 'n'.repeat(32)
    expect((await turn(`${other},${old}`)).at(-1)).to.match(/^[1-9].* none left/)
    expect((await readFile(path)).equals(before)).to.equal(false)
    // Back again: the rest of the stack knows the old one only.
    expect((await turn(`${old},${other}`)).at(-1)).to.match(/^[1-9].* none left/)
    const image = await guest.fetch(`/api/v1/analyses/${id}/images/left`)
    expect(image.status).to.equal(200)

    expect(await turn(other)).to.deep.equal([
      'rekha: The photos in STORAGE_URL were sealed under a key that PHOTO_KEYS does not have: add that key, after the first.',
    ])
    const sealed = await readFile(path)
    // The id of a key that nobody has.
    await writeFile(path, Buffer.from(sealed).fill(0, 4, 12))
    expect(await turn(old)).to.deep.equal([
      `rekha: ${folder}/left.jpg cannot be opened: its key is not in PHOTO_KEYS`,
      'rekha: 0 files sealed under the first key, 1 not: keep the other keys of PHOTO_KEYS.',
    ])
    await writeFile(path, sealed)
  })

  it('are deleted although one before them cannot be, and so is an account', async () => {
    const expired = async () => {
      const guest = await stack.visitor()
      await guest.connect()
      const { id } = await guest.upload()
      await guest.completed(id)
      return { guest, id }
    }
    const past = new Date(Date.now() - 1000).toISOString()
    // A folder outside the storage, which refuses it.
    const refused = { folder: '../elsewhere' }
    const [stuck, purged, leaving] = [await expired(), await expired(), await stack.reader()]
    await Analysis.query()
      .patch({ ...refused, expiresAt: new Date(Date.now() - 60_000).toISOString() })
      .where({ id: stuck.id })
    const { id: stuckUser } = await leaving.visitor.call<{ user: UserView }>('GET', '/api/v1/auth/me').then(userIn)
    await Analysis.query().patch(refused).where({ id: leaving.analysisId })
    await User.fromJson({ id: stuckUser }).leave()
    const other = await stack.reader()
    const { id: otherUser } = await other.visitor.call<{ user: UserView }>('GET', '/api/v1/auth/me').then(userIn)
    await User.fromJson({ id: otherUser }).leave()
    await Analysis.query().patch({ expiresAt: past }).where({ id: purged.id })

    await purged.guest.hears('analysis:deleted', ({ analysisId }) => analysisId === purged.id)
    await stack.workers[0]?.logged('finished the deletion of an account')
    expect(await Analysis.query().findById(other.analysisId)).to.equal(undefined)
    expect(await User.query().findById(otherUser)).to.equal(undefined)
    expect(await User.query().findById(stuckUser)).not.to.equal(undefined)
    expect(await Analysis.query().findById(stuck.id)).not.to.equal(undefined)
  })
})

const userIn = ({ user }: { user: UserView }) => user
