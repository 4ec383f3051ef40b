import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { Visitor } from '../../stack/visitor.ts'
import { type Fault, secondsSince } from '../fault.ts'
import { judgeReply } from '../scene.ts'

const clients = 100
/** Far more than the kernel buffers for a connection nobody reads, plus the limit. */
const megabytes = 8

/** The WebSocket under a client's socket. */
interface Engine {
  transport: { ws: { pause(): void } }
}

/** Megabytes: a process's current and peak memory. */
function memory(pid: number | undefined): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name: string) => Number(status.match(new RegExp(`${name}:\\s+(\\d+) kB`))?.[1]) / 1024
  return { now: read('VmRSS'), most: read('VmHWM') }
}

export const slowReaders: Fault[] = [
  {
    name: `${clients} clients never read, ${megabytes} MB are for each`,
    seconds: 20,
    settings: { SOCKETS_PER_PERSON: '200' },
    impossible: () => (process.platform === 'linux' ? null : 'memory is read from /proc'),
    async run(scene) {
      const { stack } = scene
      const { visitor, analysisId, conversationId } = await stack.reader(0)
      const server = stack.servers[0]
      if (!server) throw new Error('no server')
      const deaf = await Promise.all(
        Array.from({ length: clients }, async () => {
          const page = new Visitor(server.url)
          page.cookie = visitor.cookie
          await page.connect()
          await page.ask('analysis:join', { analysisId })
          ;(page.socket.io.engine as unknown as Engine).transport.ws.pause()
          return page
        }),
      )
      const before = memory(server.child.pid)
      const text = Array.from({ length: megabytes * 50 }, () => 'Nobody reads this. '.repeat(1092))
      stack.provider.script((request) =>
        JSON.stringify(request.body.messages).includes('At length') ? { text, msPerToken: 5 } : undefined,
      )
      const number = stack.provider.requests.length + 1
      const began = performance.now()
      const long = await visitor.say(conversationId, 'At length, please')
      await stack.provider.received(number)
      const gate = await scene.midReply(20)
      gate.open()
      const good = await judgeReply(scene, 0)
      expect(secondsSince(began), 'somebody else has to wait').to.be.below(5)
      const cut = () => server.lines.filter(({ message }) => message === 'cut a socket that does not read').length
      while (cut() < clients && secondsSince(began) < 20) await wait(100)
      const seconds = secondsSince(began)
      expect(cut()).to.equal(clients)
      expect((await visitor.finished(long.reply.id)).status).to.equal('done')
      expect(memory(server.child.pid).most - before.now, 'MB more').to.be.below(150)
      for (const page of [visitor, ...deaf]) page.leave()
      return { ...good, seconds }
    },
  },
]
