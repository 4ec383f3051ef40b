import { timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import type { Config } from '../../platform/config.ts'
import type { Actor } from '../actor.ts'
import { isOwnOrigin } from '../origins.ts'
import { actorIn, regenerate } from '../sessions.ts'

const safe = ['GET', 'HEAD', 'OPTIONS']

/** Finds out who asks, from the session; a session that has run out is ended. */
export function identify(config: Config): RequestHandler {
  return async (request, response, next) => {
    const actor = await actorIn(request.session, request.sessionID, config.sessionMaxMs)
    if (!actor && request.session.csrfToken) await regenerate(request)
    response.locals['actor'] = actor
    next()
  }
}

/** Refuses what changes something unless it comes from our own pages and carries the session's token. */
export function protect(config: Config): RequestHandler {
  return (request, _response, next) => {
    if (safe.includes(request.method)) return next()
    const site = request.get('sec-fetch-site')
    if ((site !== undefined && site !== 'same-origin' && site !== 'none') || !isOwnOrigin(request, config))
      throw new ProblemError('forbidden', 'This can only be done from our own pages.')
    const [sent, expected] = [request.get('x-csrf-token'), request.session.csrfToken]
    if (sent && !expected) throw new ProblemError('signed-out', 'Your session has ended. Reload the page.')
    if (!sameToken(sent, expected))
      throw new ProblemError('forbidden', 'The page is out of date. Reload it and try again.')
    next()
  }
}

function sameToken(sent: string | undefined, expected: string | undefined): boolean {
  if (!sent || !expected) return false
  const [a, b] = [Buffer.from(sent), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Whoever asks; throws `signed-out` when there is no session. */
export function actorOf(response: Response): Actor {
  const actor = response.locals['actor'] as Actor | null
  if (!actor) throw new ProblemError('signed-out', 'Your session has ended. Reload the page.')
  return actor
}

/** The signed-in user who asks; throws `signed-out` for guests. */
export function userOf(response: Response): Actor & { kind: 'user' } {
  const actor = response.locals['actor'] as Actor | null
  if (actor?.kind !== 'user') throw new ProblemError('signed-out', 'Sign in first.')
  return actor
}

/** The address limits count by. */
export function addressOf(request: Request): string {
  return request.ip ?? 'unknown'
}
