import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { Charge } from '../../db/money/charge.ts'
import type { Stack } from '../stack/stack.ts'
import { useStack } from '../stack/use-stack.ts'

describe('an upload that is sent again', () => {
  const stackNow = useStack({ workers: 0 })
  let stack: Stack
  before(() => {
    stack = stackNow()
  })

  const photos = async () =>
    (await readdir(join(stack.folder, 'photos'), { recursive: true })).filter((path) => path.endsWith('.jpg')).length
  const charges = () => Charge.query().resultSize()

  it('under its key is one reading, paid for once, whether it comes later or at the same time', async () => {
    const [asha, ravi] = [await stack.visitor(), await stack.visitor()]
    const [key, other] = [randomUUID(), randomUUID()]
    const before = { photos: await photos(), charges: await charges() }
    const sent = await Promise.all([asha.upload({}, key), asha.upload({}, key), asha.upload({}, key)])
    sent.push(await asha.upload({}, key.toUpperCase()))
    expect(new Set(sent.map(({ id }) => id)).size).to.equal(1)
    expect(await charges()).to.equal(before.charges + 1)
    expect(await photos()).to.equal(before.photos + 1)
    expect((await asha.upload({}, other)).id, 'another form').not.to.equal(sent[0]?.id)
    expect((await ravi.upload({}, key)).id, 'another person').not.to.equal(sent[0]?.id)
    expect(await photos()).to.equal(before.photos + 3)
  })

  it('must name a key that is one', async () => {
    const asha = await stack.visitor()
    const refused = await asha.upload({}, 'again').catch((error: unknown) => error)
    expect(refused).to.have.nested.property('problem.code', 'invalid')
  })
})
