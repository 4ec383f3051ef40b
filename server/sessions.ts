import { randomBytes, randomUUID } from 'node:crypto'
import { RedisStore } from 'connect-redis'
import type { Request, RequestHandler } from 'express'
import session, { type SessionData } from 'express-session'
import { User } from '../db/models/user.ts'
import type { Config } from '../platform/config.ts'
import type { RedisConnection } from '../platform/redis.ts'
import type { Actor } from './actor.ts'
import { type Device, describeDevice } from './describe-device.ts'
import { openSessionList, type SessionList } from './session-list.ts'

declare module 'express-session' {
  interface SessionData {
    userId?: string
    guestId?: string
    /** The user's session epoch when this session began; a later change of password makes it void. */
    epoch?: number
    csrfToken: string
    startedAt: number
    /** What a user signed in with. */
    device?: Device
  }
}

export interface Sessions {
  /** Reads the session a request's cookie names, on HTTP and on the socket's handshake alike. */
  middleware: RequestHandler
  /** Who a live session belongs to now; null when it has ended. */
  actorNow(sessionId: string): Promise<Actor | null>
  /** The sessions of users. */
  of: SessionList
}

/** Before the id in a session's key. */
const prefix = 'session:'

/** Sessions in Redis, named by a signed cookie, with an idle and an absolute limit. */
export function openSessions(redis: RedisConnection, config: Config): Sessions {
  const { sessionIdleMs: idleMs, sessionMaxMs: maxMs } = config
  const store = new RedisStore({ client: redis, prefix, ttl: idleMs / 1000 })
  const middleware = session({
    store,
    secret: config.sessionSecret,
    name: cookieName(config),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure(config),
      maxAge: idleMs,
    },
  })
  return {
    middleware,
    of: openSessionList({ redis, prefix, store, idleMs, maxMs }),
    async actorNow(sessionId) {
      const data = (await store.get(sessionId)) as Partial<SessionData> | undefined
      return data ? actorIn(data, sessionId, maxMs) : null
    },
  }
}

/** Browsers take a __Host- cookie over https only. */
export function cookieName(config: Config): string {
  return isSecure(config) ? '__Host-rekha' : 'rekha'
}

function isSecure({ publicUrl }: Config): boolean {
  return publicUrl.startsWith('https:')
}

/** Who a session's data stands for; null when it has run out, or its user has changed the password or is gone. */
export async function actorIn(data: Partial<SessionData>, sessionId: string, maxMs: number): Promise<Actor | null> {
  if (!data.startedAt || Date.now() - data.startedAt > maxMs) return null
  if (data.userId) {
    const user = await User.query().findById(data.userId).select('sessionEpoch')
    return user && user.sessionEpoch === data.epoch
      ? { kind: 'user', userId: data.userId, guestId: null, sessionId }
      : null
  }
  return data.guestId ? { kind: 'guest', userId: null, guestId: data.guestId, sessionId } : null
}

/** Makes the request's session a guest's, unless it is somebody's already. */
export function beginGuest(request: Request): void {
  if (request.session.csrfToken) return
  Object.assign(request.session, { guestId: randomUUID(), ...fresh() })
}

/** A new session id for whoever has just proved who they are; the old id is worth nothing any more. */
export async function signIn(request: Request, user: User, { of }: Sessions): Promise<void> {
  await regenerate(request)
  Object.assign(request.session, {
    userId: user.id,
    epoch: user.sessionEpoch,
    device: describeDevice(request.get('user-agent')),
    ...fresh(),
  })
  await new Promise<void>((resolve, reject) => request.session.save((error) => (error ? reject(error) : resolve())))
  // Not before: what is listed and not there is struck off.
  await of.add(user.id, request.sessionID)
}

export async function signOut(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => request.session.destroy((error) => (error ? reject(error) : resolve())))
}

/** Ends the session and gives the request an empty one under a new id. */
export function regenerate(request: Request): Promise<void> {
  return new Promise((resolve, reject) => request.session.regenerate((error) => (error ? reject(error) : resolve())))
}

function fresh() {
  return { csrfToken: randomBytes(24).toString('base64url'), startedAt: Date.now() }
}
