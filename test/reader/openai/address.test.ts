import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import type { ProblemError } from '../../../contract/problem.ts'
import { defaultReply } from '../../double/default-texts.ts'
import { type Provider, startProvider } from '../../double/provider.ts'
import { useProvider } from '../../double/use-provider.ts'
import { collect, dialogue, readerOf, replyOf, textIn } from './example.ts'

describe('where the model is asked', () => {
  let provider: Provider
  useProvider((started) => {
    provider = started
  })

  const askAt = (url: string) => collect(readerOf({ url }).reply(dialogue, new AbortController().signal))
  const origin = () => new URL(provider.url).origin

  for (const [base, asked] of [
    ['/v1/', '/v1/chat/completions'],
    ['', '/chat/completions'],
    ['/one?api-version=2', '/one/chat/completions?api-version=2'],
    ['/one/?api-version=2&b=%26#x', '/one/chat/completions?api-version=2&b=%26'],
    ['/v1beta/openai/', '/v1beta/openai/chat/completions'],
  ] as const) {
    it(`is ${asked} for ${base || 'a bare address'}`, async () => {
      expect((await askAt(origin() + base)).error).to.equal(undefined)
      const [request] = provider.requests
      expect(request!.url).to.equal(asked)
      expect(request!.headers.authorization).to.equal('Bearer sk-test')
      expect(request!.headers['api-key']).to.equal(base.includes('api-version') ? 'sk-test' : undefined)
    })
  }

  for (const status of [301, 302, 307, 308]) {
    it(`follows ${status} on the same origin with the same question and key`, async () => {
      provider.script([{ status, headers: { location: '/moved/chat/completions' } }])
      const { parts } = await replyOf(provider)
      expect(textIn(parts)).to.equal(defaultReply(2))
      const [first, second] = provider.requests
      expect(second!.url).to.equal('/moved/chat/completions')
      expect(second!.body).to.deep.equal(first!.body)
      expect(second!.headers.authorization).to.equal('Bearer sk-test')
    })
  }

  it('is not followed in a circle, nor where there is nowhere to go', async () => {
    for (const location of ['/v1/chat/completions', 'http://', 'ftp://127.0.0.1/chat/completions']) {
      provider.script(() => ({ status: 307, headers: { location } }))
      const before = provider.requests.length
      const { error } = await replyOf(provider)
      expect((error as ProblemError).problem.code).to.equal('reader-failed')
      expect(provider.requests.length - before).to.be.at.most(6)
    }
  })

  describe('when it has moved to another origin', () => {
    let other: Provider
    let elsewhere: Server
    let keys: unknown[]
    beforeEach(async () => {
      other = await startProvider()
      keys = []
      // Accepts calls without a key, and forwards them to the double with one.
      elsewhere = createServer(async (request, response) => {
        keys.push(request.headers.authorization, request.headers['api-key'], request.headers.cookie)
        const chunks: Buffer[] = []
        for await (const chunk of request) chunks.push(chunk as Buffer)
        const answer = await fetch(`${other.url}/chat/completions`, {
          method: request.method ?? 'GET',
          headers: { authorization: 'Bearer own' },
          ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
        })
        response.writeHead(answer.status, { 'content-type': 'text/event-stream' }).end(await answer.text())
      })
      await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    })
    afterEach(async () => {
      elsewhere.close()
      elsewhere.closeAllConnections()
      await other.stop()
    })
    const location = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/v1/chat/completions`

    for (const status of [307, 308]) {
      it(`follows ${status}, and takes no key there`, async () => {
        provider.script([{ status, headers: { location: location() } }])
        const { parts } = await askAt(`${provider.url}?api-version=1`)
        expect(textIn(parts)).to.equal(defaultReply(1))
        expect(keys).to.deep.equal([undefined, undefined, undefined])
      })
    }

    it('does not follow where fetch would ask for something else', async () => {
      for (const status of [301, 302, 303]) {
        provider.script([{ status, headers: { location: location() } }])
        const { error } = await replyOf(provider)
        expect((error as ProblemError).problem.code).to.equal('reader-failed')
      }
      expect(keys).to.deep.equal([])
    })
  })
})
