import { expect } from 'chai'
import type { PhotoState } from '../../contract/views.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { openStorage } from '../../platform/open-storage.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { startS3, type TestS3 } from '../stack/start-s3.ts'
import { Refused } from '../stack/visitor.ts'

describe('with photos on S3', () => {
  let s3: TestS3
  let stack: Stack
  before(async () => {
    s3 = await startS3()
    stack = await startStack({ workers: 1, settings: { STORAGE_URL: s3.url } })
  })
  after(async () => {
    await stack?.stop()
    await s3?.stop()
  })
  const photo = async (path = '') => {
    const response = await fetch(new URL(path, stack.servers[0]!.url))
    return response.status
  }

  it('a palm is read, its photo shown to its owner alone, and nothing is left when it is deleted', async () => {
    const before = await s3.keys()
    const { visitor, analysisId } = await stack.reader()
    const { analysis } = await visitor.ask('analysis:join', { analysisId })
    const shown = await visitor.fetch(analysis.images.left?.full ?? '')
    expect(shown.status).to.equal(200)
    expect((await shown.arrayBuffer()).byteLength).to.be.above(500)
    expect(await photo(analysis.images.left?.full)).to.be.oneOf([401, 404])
    await visitor.thumbnailed(analysisId)
    await visitor.ask('analysis:delete', { analysisId })
    expect(await s3.keys()).to.deep.equal(before)
  })

  it('the page’s scripts are found, those of other builds as well', async () => {
    expect((await s3.keys()).some((key) => /^page-assets\/index-[\w-]+\.js$/.test(key))).to.equal(true)
    await (await openStorage(s3.url)).put('page-assets/former-12345678.js', Buffer.from('former()'))
    const answer = await fetch(new URL('/assets/former-12345678.js', stack.servers[0]!.url))
    expect([answer.status, await answer.text()]).to.deep.equal([200, 'former()'])
    expect(answer.headers.get('content-type')).to.include('javascript')
    expect(await photo('/assets/neither-12345678.js')).to.equal(404)
  })

  it('photos that are not to be kept go, although the store hangs and the worker is killed meanwhile', async () => {
    const before = await s3.keys()
    const { visitor, analysisId } = await stack.reader()
    await visitor.thumbnailed(analysisId)
    const photoState = (state: PhotoState) =>
      visitor.hears('analysis:changed', (row) => row.id === analysisId && row.photoState === state)
    s3.process().kill('SIGSTOP')
    await visitor.ask('analysis:retain', { analysisId, retention: 'forget-photo' })
    const touchedAt = new Date(Date.now() - 60_000).toISOString()
    await Analysis.query().patch({ touchedAt }).where({ id: analysisId })
    await photoState('going')
    for (const worker of stack.workers.splice(0)) await worker.end('SIGKILL')
    s3.process().kill('SIGCONT')
    expect(await s3.keys()).not.to.deep.equal(before)
    await stack.addWorker()
    await photoState('gone')
    expect(await s3.keys()).to.deep.equal(before)
  })

  it('a store that is away is said, loses nothing, and fails no reading that waits', async () => {
    const { visitor, analysisId } = await stack.reader()
    const { analysis } = await visitor.ask('analysis:join', { analysisId })
    await stack.workers[0]?.end()
    const waiting = await visitor.upload()
    s3.process().kill('SIGKILL')
    const rows = await Analysis.query().resultSize()

    const refused = await visitor.upload().catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(Refused).and.have.property('status', 503)
    expect((refused as Refused).problem.retryAfter).to.be.at.least(1)
    expect(await Analysis.query().resultSize()).to.equal(rows)
    const shown = await visitor.fetch(analysis.images.left?.full ?? '')
    expect(shown.status).to.equal(503)
    expect(await shown.json()).to.have.nested.property('problem.code', 'busy')

    const worker = await stack.addWorker()
    await worker.logged('a job failed')
    await s3.restart()
    expect((await visitor.completed(waiting.id)).status).to.equal('completed')
    expect((await visitor.fetch(analysis.images.left?.full ?? '')).status).to.equal(200)
  })
})
