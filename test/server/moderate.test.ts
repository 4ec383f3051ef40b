import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { expect } from 'chai'
import { loadConfig } from '../../platform/config.ts'
import { createLog } from '../../platform/log.ts'
import { openModeration } from '../../server/moderate.ts'

describe('what is to be shown to strangers', () => {
  let provider: Server
  let url: string
  const asked: unknown[] = []
  let status = 200
  before(async () => {
    provider = createServer(async (request, response) => {
      const body = (await json(request)) as { input: string }
      asked.push({ url: request.url, ...body })
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ id: 'm', model: 'm', results: [{ flagged: body.input.includes('ugly') }] }))
    }).listen(0, '127.0.0.1')
    await once(provider, 'listening')
    url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/v1`
  })
  after(() => provider.close())

  const outcome = (settings: Record<string, string>, text: string) => {
    const config = loadConfig({
      REDIS_URL: 'redis://localhost',
      SESSION_SECRET: 's'.repeat(32),
      ...secrets,
      ...settings,
    })
    return openModeration(
      config,
      createLog('test', 'silent'),
    )(text).then(
      () => 'shown',
      (error: { problem?: { reason?: string } }) => error.problem?.reason ?? String(error),
    )
  }
  const secrets = { PASSWORD_PEPPER: 'p'.repeat(32), PHOTO_KEYS: 'k'.repeat(32) }

  it('is anything, unless that is set', async () => {
    expect(await outcome({}, 'an ugly word')).to.equal('shown')
  })

  it('has no word of a list, in whatever case or composition', async () => {
    const words = { MODERATION: 'words', MODERATION_WORDS: 'ugly, कुरूप' }
    for (const text of ['How UGLY.', 'यह कुरूप है', 'ug\u200bly'])
      expect(await outcome(words, text), text).to.equal('not-for-strangers')
    expect(await outcome(words, 'A steady hand.')).to.equal('shown')
    expect(() => loadConfig({ REDIS_URL: 'redis://localhost', MODERATION: 'words' })).to.throw(
      'MODERATION_WORDS: must be set',
    )
  })

  it('is what the provider does not flag; while that cannot be asked, nothing', async () => {
    const settings = { MODERATION: 'provider', OPENAI_API_KEY: 'key', OPENAI_BASE_URL: url }
    expect(await outcome(settings, 'A steady hand.')).to.equal('shown')
    expect(await outcome(settings, 'An ugly hand.')).to.equal('not-for-strangers')
    expect(asked[0]).to.deep.include({ url: '/v1/moderations', input: 'A steady hand.' })
    status = 400
    expect(await outcome(settings, 'A steady hand.')).to.equal('moderation-away')
  })
})
