import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import { type Stack, startStack } from '../stack/stack.ts'
import { countStatements } from './count-statements.ts'

/** As many are tried, so that one meets nothing that a process does now and then. */
const questions = 6

if (process.env['REKHA_TEST_DATABASE'] === 'postgres')
  describe('a question and its reply', () => {
    let stack: Stack
    let server: Awaited<ReturnType<typeof countStatements>>
    let worker: typeof server
    let redis: Redis
    const commands: string[] = []
    before(async () => {
      const budgets = { BUDGET_USER: '1', BUDGET_GUEST: '0.1', BUDGET_TOTAL: '50' }
      stack = await startStack({ servers: 0, workers: 0, settings: budgets })
      server = await countStatements(stack.database.url)
      worker = await countStatements(stack.database.url)
      await stack.addServer({ DATABASE_URL: server.url })
      await stack.addWorker({ DATABASE_URL: worker.url })
      redis = new Redis(stack.redis.url, { monitor: true, retryStrategy: () => null })
      redis.on('monitor', (_time, [command]: string[], source: string) => {
        if (source !== 'lua') commands.push(String(command))
      })
    })
    after(async () => {
      redis?.disconnect()
      await stack?.stop()
      server?.close()
      worker?.close()
    })

    it('cost at most 6 statements of the server, 3 of the worker, and 12 commands of Redis', async () => {
      const { visitor, conversationId } = await stack.reader()
      const costs = { server: [] as number[], worker: [] as number[], redis: [] as number[] }
      for (let asked = 0; asked < questions; asked += 1) {
        const before = { server: server.counted.statements, worker: worker.counted.statements, redis: commands.length }
        const { reply } = await visitor.say(conversationId, `What of my work, for the ${asked}th time?`)
        await visitor.finished(reply.id)
        // What follows the end: the job's own, and the text's expiry.
        await wait(200)
        costs.server.push(server.counted.statements - before.server)
        costs.worker.push(worker.counted.statements - before.worker)
        costs.redis.push(commands.length - before.redis)
      }
      expect(Math.min(...costs.server), 'the server').to.equal(6)
      expect(Math.min(...costs.worker), 'the worker').to.equal(3)
      expect(Math.min(...costs.redis), 'Redis').to.be.at.most(12)
      expect(stack.errors()).to.deep.equal([])
    })
  })
