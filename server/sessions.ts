import { randomBytes, randomUUID } from 'node:crypto'
import type { RedisStore } from 'connect-redis'
import type { Request, RequestHandler, Response } from 'express'
import session, { type SessionData, type SessionOptions } from 'express-session'
import { ProblemError } from '../contract/problem.ts'
import type { User } from '../db/models/user.ts'
import type { Config } from '../platform/config.ts'
import { gather } from '../platform/gather.ts'
import { type RedisConnection, readKeys } from '../platform/redis.ts'
import { type Actor, actorKey, type Place } from './actor.ts'
import { type Bearer, bearerIn, readBearer } from './bearer.ts'
import { type Device, describeDevice } from './describe-device.ts'
import type { Limit } from './limits.ts'
import { openSessionList, type SessionList } from './session-list.ts'
import { actorWith, loadOwners } from './session-owners.ts'
import { prefix, SessionStore, UnreadStore } from './session-stores.ts'

declare module 'express-session' {
  interface SessionData {
    userId?: string
    guestId?: string
    /** The user's session epoch when this session began; a later password change invalidates it. */
    epoch?: number
    csrfToken: string
    startedAt: number
    /** For the widget: its site, and the host page's origin. */
    siteId?: string
    origin?: string
    /** The device a user signed in with. */
    device?: Device
  }
}

export interface Sessions {
  /** Loads the session named by a request's bearer, or else by its cookie. */
  middleware: RequestHandler
  /** The same for the handshakes of sockets, but leaves the cookie's session unread: `actorNow` reads it. */
  naming: RequestHandler
  /** Loads the session named by a request's bearer, ignoring cookies; without a bearer it is a new one. */
  bearers: RequestHandler
  /** A live session's current owner; null if it has ended. */
  actorNow(sessionId: string, place: Place): Promise<Actor | null>
  /** For each of these, whether its session stands and is still theirs; read together. */
  standing(actors: Actor[]): Promise<boolean[]>
  /** Counts as a visit: resets the idle timeout. */
  touch(sessionId: string): Promise<void>
  /** Records that a guest has opened a socket, as our pages do and a mere loop of requests does not. */
  arrive(sessionId: string, guestId: string): Promise<void>
  hasArrived(guestId: string): Promise<boolean>
  /** The sessions of users. */
  of: SessionList
}

const arrived = (guestId: string) => `arrived:${guestId}`

/** Sessions in Redis, named by a signed cookie, with an idle and an absolute timeout. */
export function openSessions(redis: RedisConnection, config: Config): Sessions {
  const { sessionIdleMs: idleMs, sessionMaxMs: maxMs } = config
  const idleSeconds = idleMs / 1000
  const store = new SessionStore(redis, idleSeconds)
  const options: SessionOptions = {
    store,
    secret: [...config.sessionSecrets],
    name: cookieName(config),
    resave: false,
    saveUninitialized: false,
    cookie: {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure(config),
      // The idle timeout is kept only in Redis: socket activity is a visit, but sets no cookie.
      maxAge: maxMs,
    },
  }
  // Only the first request of each page renews the cookie: a late response to a request from before a
  // sign-in would restore the old session.
  const cookies = session({ ...options, rolling: false })
  const cookiesAnew = session({ ...options, rolling: true })
  const byCookie: RequestHandler = (request, response, next) =>
    (/\/csrf-token(\?|$)/.test(request.url) ? cookiesAnew : cookies)(request, response, next)
  const bearers = carryBearers(store, config)
  const orBearer = (byCookie: RequestHandler): RequestHandler => {
    return (request, response, next) => (bearerIn(request) === null ? byCookie : bearers)(request, response, next)
  }
  const read = async (ids: string[]) => {
    const found = await readKeys(
      redis,
      ids.map((id) => prefix + id),
    )
    const sessions = found.map((json) => (json === null ? {} : (JSON.parse(json) as Partial<SessionData>)))
    const owners = await loadOwners(sessions)
    return sessions.map((data) => ({ data, owners }))
  }
  const readTogether = gather(read)
  return {
    middleware: orBearer(byCookie),
    naming: orBearer(session({ ...options, store: new UnreadStore() })),
    bearers,
    async touch(sessionId) {
      await redis.expire(prefix + sessionId, idleSeconds)
    },
    async arrive(sessionId, guestId) {
      await Promise.all([
        redis.set(arrived(guestId), '1', 'EX', idleSeconds),
        redis.expire(prefix + sessionId, idleSeconds),
      ])
    },
    hasArrived: async (guestId) => (await redis.exists(arrived(guestId))) === 1,
    of: openSessionList({ redis, prefix, store, idleMs, maxMs, most: config.limits.sessionsPerPerson }),
    async actorNow(sessionId, place) {
      const { data, owners } = await readTogether(sessionId)
      return actorWith(data, sessionId, maxMs, place, owners)
    },
    async standing(actors) {
      const sessions = await read(actors.map(({ sessionId }) => sessionId))
      return actors.map((actor, at) => {
        const { data, owners } = sessions[at]!
        const present = actorWith(data, actor.sessionId, maxMs, actor, owners)
        return present !== null && actorKey(present) === actorKey(actor)
      })
    },
  }
}

/** Sessions by `Authorization: Bearer`; only their lifetime is saved here, and no cookie is set. */
function carryBearers(redisStore: RedisStore, config: Config): RequestHandler {
  // express-session has added its session factory to the store.
  const store = redisStore as unknown as Request['sessionStore']
  return async (request, response, next) => {
    const token = bearerIn(request)
    const bearer = token === null ? null : readBearer(token, config)
    request.sessionStore = store
    const data = bearer && ((await redisStore.get(bearer.sessionId)) as SessionData | undefined)
    if (bearer && data?.siteId) {
      request.sessionID = bearer.sessionId
      store.createSession(request, data)
      request.session.touch()
      await redisStore.touch(bearer.sessionId, request.session as SessionData)
    } else {
      store.generate(request)
    }
    response.locals['bearer'] = bearer ?? (token === null ? null : { sessionId: '', expired: true })
    next()
  }
}

/** A request's bearer; null if it has a cookie or nothing. */
export function bearerOf(response: Response): Bearer | null {
  return (response.locals['bearer'] as Bearer | null | undefined) ?? null
}

/** Browsers accept __Host- cookies over https only. */
export function cookieName(config: Config): string {
  return isSecure(config) ? '__Host-rekha' : 'rekha'
}

function isSecure({ publicUrl }: Config): boolean {
  return publicUrl.startsWith('https:')
}

/** New guests of one network address: five minutes' worth in an hour. */
export const newGuests = ({ limits }: Config): Limit => ({
  name: 'session-address-hour',
  points: 5 * limits.sessionsPerMinute,
  seconds: 3600,
})

/** Makes the request's session a guest's, unless it has an owner already. */
export function beginGuest(request: Request): void {
  if (request.session.csrfToken) return
  Object.assign(request.session, { guestId: randomUUID(), ...fresh() })
}

/** Makes the request's session, which must be new, a guest's on a page of a site. */
export async function beginSiteGuest(request: Request, siteId: string, origin: string): Promise<void> {
  Object.assign(request.session, { guestId: randomUUID(), siteId, origin, ...fresh() })
  await save(request)
}

/** The session epoch of the signed-in user when this session began. */
export function epochOf({ session }: Request): number {
  if (session.epoch === undefined) throw new ProblemError('sign-in-first')
  return session.epoch
}

/** A new session id after authentication; invalidates the old one. Returns the names of sessions that ended to make room. */
export async function signIn(request: Request, user: User, { of }: Sessions): Promise<string[]> {
  const { siteId, origin } = request.session
  await regenerate(request)
  Object.assign(request.session, {
    ...(siteId && { siteId, origin }),
    userId: user.id,
    epoch: user.sessionEpoch,
    device: describeDevice(request.get('user-agent')),
    ...fresh(),
  })
  await save(request)
  // Only now: listed sessions that do not exist are removed.
  return of.add(user.id, request.sessionID)
}

export async function signOut(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => request.session.destroy((error) => (error ? reject(error) : resolve())))
}

/** Ends the session and gives the request an empty one under a new id. */
export function regenerate(request: Request): Promise<void> {
  return new Promise((resolve, reject) => request.session.regenerate((error) => (error ? reject(error) : resolve())))
}

export function save(request: Request): Promise<void> {
  return new Promise((resolve, reject) => request.session.save((error) => (error ? reject(error) : resolve())))
}

function fresh() {
  return { csrfToken: randomBytes(24).toString('base64url'), startedAt: Date.now() }
}
