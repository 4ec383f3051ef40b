import type { Request } from 'express'
import type { RouteAccess } from '../../contract/access.ts'
import { ProblemError } from '../../contract/problem.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { Site } from '../../db/models/site.ts'
import { User } from '../../db/models/user.ts'
import { cleanText } from '../../platform/clean-text.ts'
import type { Config } from '../../platform/config.ts'
import { isOwnOrigin } from '../origins.ts'
import * as policy from '../policy.ts'
import type { RouteRule, RuleContext } from './route.ts'
import { noSuchSite, notAllowed } from './site-refusals.ts'

/** The contract's rules by name, using those of commands (server/policy.ts) where they exist. */
function rule<A extends RouteAccess, Input, Subject>(
  access: A,
  find: (input: Input, context: RuleContext<A>) => Promise<Subject>,
): RouteRule<A, Input, Subject> {
  return { access, find }
}

const nothing = async () => null

export const program = rule('program', nothing)
export const anyone = rule('anyone', nothing)
export const anySession = rule('session', nothing)
export const withBearer = rule('bearer', nothing)

export const onOurPages = rule('on-our-pages', async (_: unknown, { actor }) => {
  if (actor.site) throw new ProblemError('link-for-own-pages')
})

export const maySignIn = rule('may-sign-in', async (_: unknown, { actor }) => policy.requireFeature(actor, 'sign-in'))

/** The signed-in user's row. */
export const signedIn = rule('user', async (_: unknown, { actor }) => userNow(actor))

/** The same, where it is about getting into the account. */
export const signedInHere = rule('user-on-our-pages', async (_: unknown, { actor }) => {
  if (actor.site) throw new ProblemError('own-pages-only')
  return userNow(actor)
})

async function userNow({ userId }: { userId: string }): Promise<User> {
  const user = await User.byId(userId)
  if (!user) throw new ProblemError('sign-in-first')
  return user
}

export const returning = rule('returning', async (_: unknown, { actor }) => {
  if (actor?.site) throw new ProblemError('own-pages-only')
})

export const staff = rule('staff', async (input: unknown, { actor }) => policy.staff(input, actor))

export const admin = rule('admin', async (input: unknown, { actor }) => policy.admin(input, actor))

export const ownerOf = rule('owner', async ({ id }: { id: string }, { actor }) =>
  policy.ownerOf({ analysisId: id }, actor),
)

export const inConversation = rule('talking', async (input: { conversationId: string }, { actor }) =>
  policy.inConversation(input, actor),
)

/** A finished, shared reading, with its summary. */
export const whileShared = rule('shared', async ({ id }: { id: string }) => {
  const analysis = await Analysis.byId(id)
  if (!analysis?.shared || analysis.summary === null) throw new ProblemError('reading-not-shared')
  // Summaries of versions before may have been stored as the model wrote them.
  return { analysis, summary: cleanText(analysis.summary) }
})

export const ownerOnSite = rule('owner-on-site', async (input: { analysisId: string }, { actor }) => {
  policy.requireFeature(actor, 'continue')
  return policy.ownerOf(input, actor)
})

/** The site, and the origin of its requesting page. */
export const pageOfSite = rule(
  'page-of-site',
  async (input: { site: string; origin?: string | undefined }, { request, config }) => {
    const origin = pageOf(request, input.origin, config)
    const site = await Site.byId(input.site)
    if (!site) throw noSuchSite()
    if (!site.origins.includes(origin)) throw notAllowed(origin)
    return { site, origin }
  },
)

/** The origin of the host page, as told by our frame, which is only shown on the site's pages. */
function pageOf(request: Request, told: string | undefined, config: Config): string {
  const { origin } = request.headers
  if (origin === undefined) throw new ProblemError('no-origin')
  if (!isOwnOrigin(request, config)) return origin
  if (told === undefined) throw new ProblemError('origin-not-told', { field: 'origin' })
  return told
}
