import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import express from 'express'
import type { Log } from '../../platform/log.ts'
import { answerProblem } from '../../server/http/answer-problem.ts'
import { type RouteHandler, route, type Services } from '../../server/http/route.ts'
import { program } from '../../server/http/rules.ts'

/** The answer of a server with only this route, and the errors it logs. */
async function ask(handler: RouteHandler<'GET /readyz'>, testing: boolean) {
  const errors: string[] = []
  const log = { error: (message: string) => void errors.push(message) } as unknown as Log
  const app = express()
  app.get(
    '/readyz',
    handler.serve({
      config: { testing, publicUrl: 'http://localhost' },
      placeOf: () => ({}),
      log,
    } as unknown as Services),
  )
  app.use(answerProblem(log))
  const server = createServer(app).listen(0)
  await once(server, 'listening')
  try {
    const response = await fetch(`http://localhost:${(server.address() as AddressInfo).port}/readyz`)
    return { status: response.status, answer: await response.json(), errors }
  } finally {
    server.close()
  }
}

const answering = (answer: object) => route('GET /readyz', { allow: program, run: async () => answer as never })

describe('a route’s answer', () => {
  it('that fits the contract is sent', async () => {
    const fitting = answering({ status: 'up' })
    expect(await ask(fitting, true)).to.deep.equal({ status: 200, answer: { status: 'up' }, errors: [] })
  })

  it('that has more or less than the contract names fails in tests', async () => {
    for (const answer of [{ status: 'up', secret: 'x' }, {}, { status: 'sideways' }])
      expect(await ask(answering(answer), true)).to.deep.include({ status: 500, errors: ['a request broke'] })
  })

  it('is logged elsewhere, and sent without what the contract does not name', async () => {
    const errors = ['an answer does not fit the contract']
    const more = answering({ status: 'up', secret: 'x' })
    expect(await ask(more, false)).to.deep.equal({ status: 200, answer: { status: 'up' }, errors })
    const less = answering({})
    expect(await ask(less, false)).to.deep.equal({ status: 200, answer: {}, errors })
  })
})
