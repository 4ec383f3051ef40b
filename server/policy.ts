import { ProblemError } from '../contract/problem.ts'
import type { SiteFeature } from '../contract/site.ts'
import type { Access } from '../contract/views.ts'
import { Analysis } from '../db/models/analysis.ts'
import { type AnalysisOfTalk, Conversation } from '../db/models/conversation.ts'
import { Message } from '../db/models/message.ts'
import { Site } from '../db/models/site.ts'
import { User } from '../db/models/user.ts'
import { gather } from '../platform/gather.ts'
import type { Actor } from './actor.ts'

/** An actor's access to an analysis; null for none, not even that it exists. */
function accessTo(analysis: Pick<Analysis, 'userId' | 'guestId'>, actor: Actor): Access | null {
  if (actor.kind === 'user') return analysis.userId === actor.userId ? 'full' : null
  return analysis.guestId === actor.guestId ? 'summary' : null
}

/** Whether the caller's site offers this; our own pages offer everything. */
export function offers(actor: Actor | null, feature: SiteFeature): boolean {
  return !actor?.site || actor.site.features.includes(feature)
}

/** Throws `forbidden` if it does not. */
export function requireFeature(actor: Actor | null, feature: SiteFeature): void {
  if (!offers(actor, feature)) throw new ProblemError('not-offered')
}

/** A rule: loads what a command is about; throws if this actor may not use it. */
export type Rule<Input, Subject> = (input: Input, actor: Actor) => Promise<Subject>

/** Anyone with a session. */
export const anyone: Rule<unknown, null> = async () => null

/** The user with a role above `user`, signed in on our own pages; null for everybody else. */
async function staffMember(actor: Actor | null): Promise<User | null> {
  if (actor?.kind !== 'user' || actor.site !== null) return null
  const user = await User.byId(actor.userId)
  return user && user.role !== 'user' ? user : null
}

/** Whether this is an admin, signed in on our own pages. */
export async function isAdmin(actor: Actor | null): Promise<boolean> {
  return (await staffMember(actor))?.role === 'admin'
}

/** Support or an admin; returns who. */
export const staff: Rule<unknown, User> = async (_, actor) => {
  const user = await staffMember(actor)
  if (!user) throw new ProblemError('staff-only')
  return user
}

/** Support or an admin, and somebody they may act on: support only on people without a role, nobody on themselves. */
export const staffOnPerson: Rule<{ userId: string }, { person: User; me: User }> = async (input, actor) => {
  const me = await staff(input, actor)
  const person = await User.byId(input.userId)
  if (!person) throw new ProblemError('person-missing')
  if (person.id === me.id) throw new ProblemError('not-on-yourself')
  if (me.role !== 'admin' && person.role !== 'user') throw new ProblemError('admins-only')
  return { person, me }
}

/** The same for what only admins may do. */
export const adminOnPerson: typeof staffOnPerson = async (input, actor) => {
  await admin(input, actor)
  return staffOnPerson(input, actor)
}

/** Support or an admin; returns the reading in question. */
export const staffOnReading: Rule<{ analysisId: string }, { analysis: Analysis; me: User }> = async (input, actor) => {
  const me = await staff(input, actor)
  const analysis = await Analysis.byId(input.analysisId)
  if (!analysis) throw new ProblemError('reading-missing')
  return { analysis, me }
}

/** Support or an admin; returns the reply in question. */
export const staffOnReply: Rule<
  { messageId: string },
  { message: Message; conversation: Conversation; analysis: Analysis }
> = async (input, actor) => {
  await staff(input, actor)
  const message = await Message.withContext(input.messageId)
  const conversation = message?.conversation
  if (!message || !conversation?.analysis) throw new ProblemError('message-missing')
  if (message.role !== 'assistant') throw new ProblemError('not-a-reply', { field: 'messageId' })
  return { message, conversation, analysis: conversation.analysis }
}

/** Somebody with an account here, signed in on our own pages. */
export const accountHolder: Rule<unknown, User> = async (_, actor) => {
  const user = actor.kind === 'user' && actor.site === null ? await User.byId(actor.userId) : undefined
  if (!user) throw new ProblemError('sign-in-first')
  return user
}

/** Anyone signed in, here or by a site. */
export const signedIn: Rule<unknown, User> = async (_, actor) => {
  const user = actor.kind === 'user' ? await User.byId(actor.userId) : undefined
  if (!user) throw new ProblemError('sign-in-first')
  return user
}

/** An admin. */
export const admin: Rule<unknown, null> = async (_, actor) => {
  if (!(await isAdmin(actor))) throw new ProblemError('admins-only')
  return null
}

/** An admin; returns the site in question. */
export const adminOfSite: Rule<{ siteId: string }, { site: Site }> = async (input, actor) => {
  await admin(input, actor)
  const site = await Site.byId(input.siteId)
  if (!site) throw new ProblemError('site-missing')
  return { site }
}

/** The analysis' owner, including guests. */
export const ownerOf: Rule<{ analysisId: string }, { analysis: Analysis; access: Access }> = async (
  { analysisId },
  actor,
) => {
  const analysis = await Analysis.byId(analysisId)
  const access = analysis ? accessTo(analysis, actor) : null
  if (!analysis || !access) throw new ProblemError('reading-missing')
  return { analysis, access }
}

const ownersOf = gather(Analysis.ownersOf)

/** The analysis' owner, including guests; loads nothing else of it. */
export const mayJoin: Rule<{ analysisId: string }, Access> = async ({ analysisId }, actor) => {
  const owner = await ownersOf(analysisId)
  const access = owner && accessTo(owner, actor)
  if (!access) throw new ProblemError('reading-missing')
  return access
}

/** The analysis' owner, signed in. */
export const signedInOwnerOf: Rule<{ analysisId: string }, { analysis: Analysis }> = async (input, actor) => {
  const { analysis, access } = await ownerOf(input, actor)
  return { analysis: full(analysis, access) }
}

/** The analysis' owner, signed in, where the chat is offered. */
export const talkingAbout: typeof signedInOwnerOf = async (input, actor) => {
  const subject = await signedInOwnerOf(input, actor)
  requireFeature(actor, 'talk')
  return subject
}

/** The signed-in owner of the conversation's analysis. */
export const inConversation: Rule<
  { conversationId: string },
  { conversation: Conversation; analysis: AnalysisOfTalk }
> = async ({ conversationId }, actor) => {
  requireFeature(actor, 'talk')
  const found = await Conversation.withAnalysis(conversationId)
  const access = found ? accessTo(found.analysis, actor) : null
  if (!found || !access) throw new ProblemError('conversation-missing')
  return { conversation: found.conversation, analysis: full(found.analysis, access) }
}

/** The signed-in owner of the message's analysis; `role` restricts which messages the command accepts. */
export function ofMessage(
  role: 'user' | 'assistant',
): Rule<{ messageId: string }, { message: Message; conversation: Conversation; analysis: Analysis }> {
  return async ({ messageId }, actor) => {
    requireFeature(actor, 'talk')
    const message = await Message.withContext(messageId)
    const conversation = message?.conversation
    const access = conversation?.analysis ? accessTo(conversation.analysis, actor) : null
    if (!message || !conversation?.analysis || !access) throw new ProblemError('message-missing')
    if (message.role !== role)
      throw new ProblemError(role === 'user' ? 'not-a-question' : 'not-a-reply', { field: 'messageId' })
    return { message, conversation, analysis: full(conversation.analysis, access) }
  }
}

function full<A>(analysis: A, access: Access): A {
  if (access !== 'full') throw new ProblemError('sign-in-for-report')
  return analysis
}
