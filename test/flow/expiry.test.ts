import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { Analysis } from '../../db/models/analysis.ts'
import { type Stack, startStack } from '../stack/stack.ts'

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
})
