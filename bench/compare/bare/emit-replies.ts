import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { Server } from 'socket.io'
import { loadConfig } from '../../../platform/config.ts'
import { connectRooms } from '../../../platform/connect-rooms.ts'
import { LiveText } from '../../../platform/live-text.ts'
import { createLog } from '../../../platform/log.ts'
import { createPacer } from '../../../platform/pacer.ts'
import { openRooms, room, type TypedServer } from '../../../platform/rooms.ts'
import { stamp, stampLength } from '../../stamp.ts'

// A worker that only emits text. Each input line has a count and ids of analyses: `write 200 …` writes a reply of 200
// tokens to each, all at once; `warm 200 …` sends each 200 texts as fast as possible, without storing them.
const everyMs = 20

const config = loadConfig()
const log = createLog('emitter', config.logLevel)
const { redis, publisher, adapter } = connectRooms(config.redisUrl, config.roomsAdapter, log)
const io: TypedServer = new Server({ adapter })
const rooms = openRooms(io, publisher)
const dependencies = { redis, publisher, pacer: createPacer(publisher.together), log }
log.info('working')

for await (const line of createInterface(process.stdin)) {
  const [what, count, ...ids] = line.split(' ')
  const begin = performance.now()
  if (what === 'warm') await warm(ids, Number(count))
  else await Promise.all(ids.map((id, at) => write(id, Number(count), begin + (at * everyMs) / ids.length)))
  log.info('written')
}

async function write(id: string, tokens: number, begin: number): Promise<void> {
  const live = new LiveText({ id, attempt: 1 }, (offset, text) => tell(id, offset, text), dependencies)
  for (let token = 0; token < tokens; token += 1) {
    await wait(Math.max(0, begin + token * everyMs - performance.now()))
    live.add(stamp())
  }
  live.end()
}

/** Waits for Redis now and then, so that readers keep up. */
async function warm(ids: string[], texts: number): Promise<void> {
  for (let at = 0; at < texts; at += 1) {
    for (const id of ids) tell(id, at * stampLength, stamp())
    await redis.ping()
  }
}

function tell(id: string, offset: number, text: string): void {
  rooms.tell(room.full(id), 'reply:delta', { id, attempt: 1, offset, text, conversationId: id })
}
