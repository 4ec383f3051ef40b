import type { Api } from './api.ts'
import type { Connection } from './connection.ts'
import { createFollower, type Follower, type FollowOptions } from './follow.ts'
import { hearEvents } from './hear-events.ts'
import { createHeard } from './heard.ts'
import type { Memory } from './memory.ts'
import { paceReadings, type ReadingPacer } from './pace-reading.ts'
import { createReadings, type Readings } from './readings.ts'
import { createRemovals, type Removals } from './removals.ts'
import { initialState, type State } from './state.ts'
import { createStore, type Store } from './store.ts'
import { createTalk, type Talk } from './talk.ts'
import { createVisit, type Visit } from './visit.ts'

export interface ClientOptions extends Pick<FollowOptions, 'silence' | 'spacing'> {
  api: Api
  connection: Connection
  memory?: Memory
  resendAfter?: number
  giveUpAfter?: number
  undoWithin?: number
  /** Whether somebody sees readings being written; by default nobody, and all text is shown as it arrives. */
  isWatched?: () => boolean
}

/** Everything any kind of screen needs. */
export interface Client {
  store: Store<State>
  api: Api
  connection: Connection
  follower: Follower
  visit: Visit
  readings: Readings
  talk: Talk
  removals: Removals
  pacer: ReadingPacer
  close(): void
}

export function createClient(options: ClientOptions): Client {
  const { api, connection, memory, resendAfter, giveUpAfter, undoWithin, isWatched = () => false, ...timing } = options
  const store = createStore<State>(initialState)
  const pacer = paceReadings({ store, isWatched })
  const heard = createHeard()
  const signs = createHeard()
  connection.onState((state, refused) => store.set({ connection: state, refused }))
  const follower = createFollower({ store, connection, heard, signs, ...timing })
  const talk = createTalk({ store, connection, heard, memory, resendAfter, giveUpAfter })
  const visit = createVisit({ store, api, connection, follower, talk })
  api.onSession(visit.sessionFound)
  /** What this page itself is deleting: events about it are ignored. */
  const deleting = new Set<string>()
  const readings = createReadings({ store, api, connection, follower, deleting })
  const removals = createRemovals({ store, readings, follower, undoWithin })
  hearEvents({ store, connection, heard, signs, follower, deleting, sessionEnded: visit.sessionEnded })
  return {
    ...{ store, api, connection, follower, visit, readings, talk, removals, pacer },
    close() {
      pacer.close()
      follower.close()
      talk.close()
      removals.close()
      connection.close()
    },
  }
}
