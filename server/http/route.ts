import { isDeepStrictEqual } from 'node:util'
import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { type Asker, type AskerOf, accessRules, type RouteAccess } from '../../contract/access.ts'
import { ProblemError } from '../../contract/problem.ts'
import type { PlainReason } from '../../contract/reasons.ts'
import {
  type LimitSetting,
  type NamingRoute,
  type ParsedRoute,
  type QuotaRoute,
  type Route,
  type RouteAccessOf,
  type RouteAnswer,
  type RouteLimit,
  type RouteLimitOf,
  type RouteName,
  routes,
} from '../../contract/routes.ts'
import type { Config } from '../../platform/config.ts'
import type { Actor, Place } from '../actor.ts'
import { type Audit, auditBy } from '../audit.ts'
import type { ContinueLinks } from '../continue-links.ts'
import type { Dependencies } from '../dependencies.ts'
import { deviceOf } from '../device-cookie.ts'
import type { HandOvers } from '../hand-overs.ts'
import type { SignInLimits } from '../limit-sign-ins.ts'
import type { Limit } from '../limits.ts'
import type { Openid } from '../openid.ts'
import type { Passwords } from '../passwords.ts'
import { readJson } from './body/read-json.ts'
import { photosIn, receivePhotosFrom } from './body/receive-photos.ts'
import { actorOf, actorOn, bearerActorOf, userOf } from './identify.ts'

/** Dependencies of routes beyond those of commands. */
export type Services = Dependencies & {
  passwords: Passwords
  signIns: SignInLimits
  links: ContinueLinks
  openid: Openid
  handOvers: HandOvers
}

/** The caller as the rule requires; throws `signed-out` for everybody else. */
const whoAsks = {
  program: () => null,
  anyone: (_, response) => actorOn(response),
  session: (_, response) => actorOf(response),
  user: (_, response) => userOf(response),
  page: (_, response) => actorOn(response),
  bearer: (request, response, config) => bearerActorOf(request, response, config),
} satisfies { [A in Asker]: (request: Request, response: Response, config: Config) => Actor | null }

export type RuleContext<A extends RouteAccess> = Services & {
  actor: ReturnType<(typeof whoAsks)[AskerOf<A>]>
  place: Place
  /** Records what the caller does. */
  audit: Audit
  /** The browser's id, if it was signed in here before. */
  device: string | null
  request: Request
  response: Response
}

/** Loads what a route is about; throws if this actor may not use it. */
export interface RouteRule<A extends RouteAccess, Input, Subject> {
  access: A
  find: (input: Input, context: RuleContext<A>) => Promise<Subject>
}

export type RouteContext<R extends RouteName> = RuleContext<RouteAccessOf<R>> &
  // Throws `too-many` when the quota is used up.
  (R extends QuotaRoute ? { takeQuota(): Promise<void> } : unknown)

/** What a handler adds to the table: its rule, and its work. */
type Handling<R extends RouteName, Subject> = {
  allow: RouteRule<RouteAccessOf<R>, ParsedRoute<R>, Subject>
  /** Returns the response body; files are written to the response by the handler itself. */
  run: (input: ParsedRoute<R>, subject: Subject, context: RouteContext<R>) => Promise<RouteAnswer<R>>
} & (R extends NamingRoute
  ? {
      /** The error if the path cannot name anything. */
      missing: PlainReason<'missing'>
    }
  : unknown) &
  (Extract<RouteLimitOf<R>, { by: 'account' }> extends never
    ? unknown
    : { limit: (input: ParsedRoute<R>, context: RouteContext<R>) => Promise<void> })

/** Answers one route; throws Problems for the caller. */
export interface RouteHandler<R extends RouteName> {
  name: R
  serve(services: Services): RequestHandler
}

/**
 * One route: who may use it (`allow` loads what it is about and refuses everyone else) and what it does; the rest is in the
 * contract's table, and happens here, in this order.
 *
 * Identify, read the body, parse, limit, allow, run, check the response. Forms are
 * limited before they are read, since reading is the expensive part.
 */
export function route<R extends RouteName, Subject>(name: R, handling: Handling<R, Subject>): RouteHandler<R> {
  const entry: Route = routes[name]
  const { allow, run, missing = 'gone', limit } = handling as Loose<R, Subject>
  return {
    name,
    serve: (services) => async (request, response) => {
      const actor = whoAsks[accessRules[entry.access].asks](request, response, services.config)
      const place = services.placeOf(request)
      const context = {
        ...services,
        actor,
        place,
        device: deviceOf(request, services.config),
        audit: auditBy(actor, place),
        request,
        response,
        takeQuota: async () => take(entry.quota ?? null, context),
      }
      const known = context as unknown as RouteContext<R>
      if (entry.form) await take(entry.limit, context)
      await read(entry, place, request, response)
      const input = parse(entry, request, missing) as ParsedRoute<R>
      if (limit) await limit(input, known)
      else if (!entry.form) await take(entry.limit, context)
      const subject = await allow.find(input, known)
      response.status(entry.status)
      const answer = await run(input, subject, known)
      if (entry.answer === null) response.end()
      else if (entry.answer instanceof z.ZodType) response.json(checked(name, entry.answer, answer, services))
    },
  }
}

/** The same with this route's types erased. */
interface Loose<R extends RouteName, Subject> {
  allow: RouteRule<RouteAccessOf<R>, ParsedRoute<R>, Subject>
  run: (input: ParsedRoute<R>, subject: Subject, context: RouteContext<R>) => Promise<unknown>
  missing?: PlainReason<'missing'>
  limit?: (input: ParsedRoute<R>, context: RouteContext<R>) => Promise<void>
}

/** Reads a form, or JSON for any change: even bodies a route ignores are limited in size. */
async function read({ form }: Route, { address }: Place, request: Request, response: Response): Promise<void> {
  const readers = form ? [receivePhotosFrom(address)] : ['GET', 'HEAD'].includes(request.method) ? [] : readJson
  for (const reader of readers)
    await new Promise<void>((resolve, reject) => {
      void reader(request, response, (error?: unknown) => (error == null ? resolve() : reject(error)))
    })
}

function parse(entry: Route, request: Request, missing: PlainReason<'missing'>): object {
  const { params, query, headers, body, form } = entry
  const named = params?.safeParse(request.params)
  if (named?.success === false) throw new ProblemError(missing)
  const told = headers?.parse(request.headers)
  return {
    ...body?.parse(request.body),
    ...form?.parse(request.body),
    ...(form && photosIn(request)),
    ...query?.parse(request.query),
    ...told,
    // Last, so that nothing in the body overrides the path.
    ...named?.data,
  }
}

/** Counts against a limit, if there is one, for the caller or their address. */
async function take(of: RouteLimit | null, { config, limits, actor, place }: Counting): Promise<void> {
  if (!of) return
  const { name, seconds, times = 1, perAddress } = of
  const many = (points: number | string) =>
    times * (typeof points === 'number' ? points : config.limits[points as LimitSetting])
  const limit: Limit = { name, seconds, points: many(of.points) }
  if (of.by === 'address') return limits.take(limit, place.address)
  if (!actor) throw new Error(`the limit ${name} counts persons, and nobody is known`)
  return limits.takeFor(actor, { ...limit, ...(perAddress !== undefined && { perAddress: many(perAddress) }) })
}

type Counting = Services & { actor: Actor | null; place: Place }

/**
 * A response as defined by the table.
 *
 * A mismatch fails in tests. Otherwise it is logged, fields missing from the table are removed, and the rest is
 * sent: a response without a field is better than none.
 */
function checked(name: RouteName, schema: z.ZodType, answer: unknown, { config, log }: Services): unknown {
  const sent: unknown = JSON.parse(JSON.stringify(answer))
  const { success, data, error } = schema.safeParse(sent)
  if (success && isDeepStrictEqual(data, sent)) return sent
  const why = error ? z.prettifyError(error) : 'It has more than the contract names.'
  if (config.testing) throw new Error(`The answer of ${name} does not fit the contract. ${why}`)
  log.error('an answer does not fit the contract', { route: name, why })
  return success ? data : sent
}
