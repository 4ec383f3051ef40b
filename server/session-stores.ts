import { RedisStore } from 'connect-redis'
import { type SessionData, Store } from 'express-session'
import type { RedisConnection } from '../platform/redis.ts'

/** Prefix of a session's key. */
export const prefix = 'session:'
/** A guest's session that was begun and never used lasts this long. */
const unusedSeconds = 1800

declare module 'express-session' {
  interface SessionData {
    /** Whether it was stored before, and so may have been ended since. */
    isStored?: true
  }
}

/**
 * Guests' sessions get their full time to live only when they are used again.
 *
 * A session that has ended stays so: a request that was under way, and saves the session when it is answered, does not bring it
 * back.
 */
export class SessionStore extends RedisStore {
  readonly #redis: RedisConnection
  readonly #touched: RedisStore
  readonly #secondsOf: (session: SessionData) => number

  constructor(redis: RedisConnection, idleSeconds: number) {
    const unused = Math.min(unusedSeconds, idleSeconds)
    const secondsOf = ({ userId }: SessionData) => (userId ? idleSeconds : unused)
    super({ client: redis, prefix, ttl: secondsOf })
    this.#redis = redis
    this.#secondsOf = secondsOf
    this.#touched = new RedisStore({ client: redis, prefix, ttl: idleSeconds })
  }

  override async set(id: string, session: SessionData, done?: (error?: unknown) => void): Promise<void> {
    const wasStored = session.isStored === true
    session.isStored = true
    const [key, json, seconds] = [prefix + id, JSON.stringify(session), this.#secondsOf(session)]
    try {
      if (wasStored) await this.#redis.set(key, json, 'EX', seconds, 'XX')
      else await this.#redis.set(key, json, 'EX', seconds)
    } catch (error) {
      if (!done) throw error
      return done(error)
    }
    done?.()
  }

  override touch(...visited: Parameters<RedisStore['touch']>): Promise<void> {
    return this.#touched.touch(...visited)
  }
}

/** Leaves a cookie's session unread, and writes none: its signature is checked, and its id is told. */
export class UnreadStore extends Store {
  override get(_id: string, told: (error: unknown, data: SessionData) => void): void {
    told(null, { cookie: { originalMaxAge: null } } as SessionData)
  }

  override set(_id: string, _data: SessionData, done?: () => void): void {
    done?.()
  }

  override destroy(_id: string, done?: () => void): void {
    done?.()
  }
}
