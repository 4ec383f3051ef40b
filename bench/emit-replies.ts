import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { Server } from 'socket.io'
import { loadConfig } from '../platform/config.ts'
import { LiveText } from '../platform/live-text.ts'
import { createLog } from '../platform/log.ts'
import { createPacer } from '../platform/pacer.ts'
import { connectRooms, openRooms, room, roomsAdapter, type TypedServer } from '../platform/rooms.ts'
import { stamp } from './stamp.ts'

// A worker that has nothing but words: writes one reply for each analysis named on a line of its input, all of them at once.
const tokens = 200
const everyMs = 20

const config = loadConfig()
const log = createLog('emitter', config.logLevel)
const { publisher, subscriber } = connectRooms(config.redisUrl, log)
const io: TypedServer = new Server({ adapter: roomsAdapter(config.roomsAdapter, publisher, subscriber) })
const rooms = openRooms(io)
const means = { redis: publisher, pacer: createPacer(), log }
log.info('working')

for await (const line of createInterface(process.stdin)) {
  const ids = line.split(' ')
  const round = performance.now()
  await Promise.all(ids.map((id, at) => write(id, round + (at * everyMs) / ids.length)))
  log.info('written')
}

async function write(id: string, begin: number): Promise<void> {
  const tell = (offset: number, text: string) =>
    rooms.tell(room.full(id), 'reply:delta', { id, attempt: 1, offset, text, conversationId: id })
  const live = new LiveText({ id, attempt: 1 }, tell, means)
  for (let token = 0; token < tokens; token += 1) {
    await wait(Math.max(0, begin + token * everyMs - performance.now()))
    live.add(stamp())
  }
  live.end()
}
