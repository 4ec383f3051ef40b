import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import { type Stack, startStack } from '../stack/stack.ts'
import { countStatements } from './count-statements.ts'

/** As often each is tried, so that once it meets nothing that a process does now and then. */
const tries = 6
const together = 20

/** A worker's, each second, whatever is asked: looks for jobs whose worker is gone, and its own beats. */
const isHousekeeping = ([command, key, , firstOfScript]: string[]) =>
  (command === 'lrange' && key?.endsWith(':active')) ||
  (command === 'mget' && key?.endsWith(':lock')) ||
  (command === 'evalsha' && firstOfScript?.endsWith(':stalled')) ||
  command === 'time' ||
  (command === 'zadd' && key === 'workers') ||
  (command === 'set' && key?.startsWith('worker-state:'))

if (process.env['REKHA_TEST_DATABASE'] === 'postgres')
  describe('what costs a database and Redis', () => {
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
      redis = new Redis(stack.redis.url, { monitor: true, retryStrategy: () => null })
      redis.on('monitor', (_time, sent: string[], source: string) => {
        if (source !== 'lua' && !isHousekeeping(sent)) commands.push(sent[0]!)
      })
      // ioredis mistakes a command that is told before this for an answer to its own.
      await once(redis, 'monitoring')
      await stack.addServer({ DATABASE_URL: server.url })
      await stack.addWorker({ DATABASE_URL: worker.url })
    })
    after(async () => {
      redis?.disconnect()
      await stack?.stop()
      server?.close()
      worker?.close()
    })
    afterEach(() => expect(stack.errors()).to.deep.equal([]))

    /** The least that one of several tries costs: statements of the server and of the worker, and commands of Redis. */
    async function leastOf(act: (at: number) => Promise<unknown>) {
      const look = () => ({
        server: server.counted.statements,
        worker: worker.counted.statements,
        redis: commands.length,
      })
      const costs: ReturnType<typeof look>[] = []
      for (let at = 0; at < tries; at += 1) {
        const before = look()
        await act(at)
        // What follows the end: the job's own, and the text's expiry.
        await wait(200)
        const after = look()
        costs.push({
          server: after.server - before.server,
          worker: after.worker - before.worker,
          redis: after.redis - before.redis,
        })
      }
      const least = (of: keyof (typeof costs)[number]) => Math.min(...costs.map((cost) => cost[of]))
      return { server: least('server'), worker: least('worker'), redis: least('redis') }
    }

    it('a question and its reply: 6 statements of the server, 3 of the worker, and at most 10 commands of Redis', async () => {
      const { visitor, conversationId } = await stack.reader()
      const cost = await leastOf(async (at) => {
        const { reply } = await visitor.say(conversationId, `What of my work, for the ${at}th time?`)
        await visitor.finished(reply.id)
      })
      expect(cost).to.include({ server: 6, worker: 3 })
      // Seven of them are BullMQ's: a worker at rest looks in vain, and waits for the queue, before and after a job.
      expect(cost.redis).to.be.at.most(10)
    })

    it('questions that wait for the worker together: at most 8 commands of Redis each', async () => {
      const { visitor, analysisId } = await stack.reader()
      const opened = Array.from({ length: together }, () => visitor.ask('conversation:create', { analysisId }))
      const conversations = await Promise.all(opened)
      const cost = await leastOf(async () => {
        const goOn = await stack.pauseWorkers()
        const said = await Promise.all(conversations.map(({ id }) => visitor.say(id, 'What of my work?')))
        goOn()
        await Promise.all(said.map(({ reply }) => visitor.finished(reply.id)))
      })
      expect(cost.redis / together).to.be.at.most(8)
    })

    it('a page that connects and joins its reading: 3 statements, and at most 5 commands of Redis', async () => {
      const { visitor, analysisId } = await stack.reader()
      visitor.leave()
      const cost = await leastOf(async () => {
        await visitor.connect()
        await visitor.ask('analysis:join', { analysisId })
        visitor.leave()
      })
      expect(cost).to.include({ server: 3, worker: 0 })
      expect(cost.redis).to.be.at.most(5)
    })

    it('a reading of one palm: 15 statements of the server, 25 of the worker, and at most 60 commands of Redis', async () => {
      const visitor = await stack.visitor()
      await visitor.register()
      await visitor.connect()
      const cost = await leastOf(async () => {
        const { id } = await visitor.upload()
        await visitor.completed(id)
      })
      expect(cost).to.include({ server: 15, worker: 25 })
      expect(cost.redis).to.be.at.most(60)
    })

    it('a token: one packet with 160 bytes beside its text, and far fewer when they come fast', async () => {
      const { visitor, conversationId } = await stack.reader()
      const text = Array.from({ length: 100 }, (_, at) => `word${at} `)
      const packetsAt = async (msPerToken: number) => {
        stack.provider.script([{ text, msPerToken }])
        const packets: string[] = []
        const hear = ({ data }: { data?: string }) => void (data?.includes('reply:delta') && packets.push(data))
        visitor.socket.io.engine.on('packet', hear)
        const { reply } = await visitor.say(conversationId, 'What of my work?')
        await visitor.finished(reply.id)
        visitor.socket.io.engine.off('packet', hear)
        return packets
      }
      const slow = await packetsAt(20)
      expect(slow.length).to.be.at.most(text.length)
      expect(slow.join('').length - text.join('').length).to.be.at.most(160 * slow.length)
      expect((await packetsAt(0)).length).to.be.below(text.length / 4)
    })
  })
