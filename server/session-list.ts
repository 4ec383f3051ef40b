import type { SessionData, Store } from 'express-session'
import type { SessionView } from '../contract/views.ts'
import type { User } from '../db/models/user.ts'
import type { RedisConnection } from '../platform/redis.ts'
import { sessionName } from './session-name.ts'

/** A user's sessions: a hash from each session's name to its id, to avoid searching. */
export interface SessionList {
  /** Also removes expired sessions, and ends the oldest if there are too many; returns the names of those. */
  add(userId: string, sessionId: string): Promise<string[]>
  /** Live sessions, the caller's first, then by last visit; removes expired ones. `currentId` is null if the user is not the caller. */
  list(user: User, currentId: string | null): Promise<SessionView[]>
  /** Ends one; false if there is none of that name. */
  end(userId: string, name: string): Promise<boolean>
  endAll(userId: string): Promise<void>
}

interface SessionListOptions {
  redis: RedisConnection
  prefix: string
  store: Store
  idleMs: number
  maxMs: number
  /** Sessions a user may have at once. */
  most: number
}

export function openSessionList({ redis, prefix, store, idleMs, maxMs, most }: SessionListOptions): SessionList {
  const keyOf = (userId: string) => `sessions:${userId}`
  const read = (sessionId: string) =>
    new Promise<SessionData | null>((resolve, reject) =>
      store.get(sessionId, (error, data) => (error ? reject(error) : resolve(data ?? null))),
    )

  async function add(userId: string, sessionId: string): Promise<string[]> {
    // First: of many that begin at once, each sees at least those listed before it, and the last one all.
    await redis.hset(keyOf(userId), sessionName(sessionId), sessionId)
    await redis.pexpire(keyOf(userId), maxMs)
    const known = Object.entries(await redis.hgetall(keyOf(userId)))
    const sessions = await Promise.all(known.map(async ([name, id]) => ({ name, id, data: await read(id) })))
    const live = sessions
      .flatMap(({ name, id, data }) => (data ? { name, id, startedAt: data.startedAt } : []))
      .sort((a, b) => a.startedAt - b.startedAt)
    const oldest = live.slice(0, Math.max(0, live.length - most))
    await Promise.all(oldest.map(({ id }) => redis.del(prefix + id)))
    const over = sessions.filter(({ name, data }) => !data || oldest.some((one) => one.name === name))
    if (over.length > 0) await redis.hdel(keyOf(userId), ...over.map(({ name }) => name))
    return oldest.map(({ name }) => name)
  }

  /** A session's view; null if it has ended. Every request resets its time to live, which gives the last visit. */
  async function view(user: User, sessionId: string, currentId: string | null): Promise<SessionView | null> {
    const [data, left] = await Promise.all([read(sessionId), redis.pttl(prefix + sessionId)])
    const isLive = data?.userId === user.id && data.epoch === user.sessionEpoch && Date.now() - data.startedAt <= maxMs
    if (!data || !isLive) return null
    const current = sessionId === currentId
    const lastSeen = current ? Date.now() : Math.min(Date.now(), Math.max(data.startedAt, Date.now() - idleMs + left))
    return {
      name: sessionName(sessionId),
      browser: data.device?.browser ?? null,
      system: data.device?.system ?? null,
      createdAt: new Date(data.startedAt).toISOString(),
      lastSeenAt: new Date(lastSeen).toISOString(),
      current,
    }
  }

  return {
    add,
    async list(user, currentId) {
      const known = await redis.hgetall(keyOf(user.id))
      // Redis may have lost the list but not the session.
      if (currentId !== null && !known[sessionName(currentId)]) await add(user.id, currentId)
      const ids = new Set([...(currentId === null ? [] : [currentId]), ...Object.values(known)])
      const found = await Promise.all([...ids].map(async (id) => ({ id, shown: await view(user, id, currentId) })))
      const over = found.filter(({ shown }) => !shown).map(({ id }) => sessionName(id))
      if (over.length > 0) await redis.hdel(keyOf(user.id), ...over)
      return found
        .flatMap(({ shown }) => shown ?? [])
        .sort((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt))
    },
    async end(userId, name) {
      const sessionId = await redis.hget(keyOf(userId), name)
      if (!sessionId) return false
      const ended = await redis.del(prefix + sessionId)
      await redis.hdel(keyOf(userId), name)
      return ended > 0
    },
    async endAll(userId) {
      const known = Object.values(await redis.hgetall(keyOf(userId)))
      await Promise.all(known.map((sessionId) => redis.del(prefix + sessionId)))
      await redis.del(keyOf(userId))
    },
  }
}
