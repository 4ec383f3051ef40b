import { RedisStore } from 'connect-redis'
import { type SessionData, Store } from 'express-session'
import type { RedisConnection } from '../platform/redis.ts'

/** Prefix of a session's key. */
export const prefix = 'session:'
/** A guest's session that was begun and never used lasts this long. */
const unusedSeconds = 1800

/** Guests' sessions get their full time to live only when they are used again. */
export class SessionStore extends RedisStore {
  readonly #touched: RedisStore

  constructor(redis: RedisConnection, idleSeconds: number) {
    const unused = Math.min(unusedSeconds, idleSeconds)
    super({ client: redis, prefix, ttl: ({ userId }: SessionData) => (userId ? idleSeconds : unused) })
    this.#touched = new RedisStore({ client: redis, prefix, ttl: idleSeconds })
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
