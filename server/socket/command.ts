import type { Socket } from 'socket.io'
import { type Command, commands, type Output, type Parsed } from '../../contract/commands.ts'
import type { ClientToServer, ServerToClient, ServerToServer } from '../../contract/socket.ts'
import type { Actor } from '../actor.ts'
import type { Audit } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Limit } from '../limits.ts'
import type { Rule } from '../policy.ts'

/** A socket's data: its actor and session. */
export interface SocketData {
  actor: Actor
}

export type RekhaSocket = Socket<ClientToServer, ServerToClient, ServerToServer, SocketData>

/** `audit` records what the caller does. */
export type Context = Dependencies & { actor: Actor; audit: Audit; socket: RekhaSocket }

/** Answers one command; throws Problems for the caller. */
export type Handler<C extends Command> = (input: unknown, context: Context) => Promise<Output<C>>

/** The default limit, more than a person does by hand. */
const usual = (name: Command): Limit => ({ name, points: 300, perAddress: 3000, seconds: 60, perNode: true })

/**
 * One command: who may use it (`allow` loads what it is about and refuses everyone else), how often, and what it does.
 *
 * Parses, limits and authorises, in this order.
 */
export function command<C extends Command, Subject>(
  name: C,
  {
    allow,
    limit,
    run,
  }: {
    allow: Rule<Parsed<C>, Subject>
    limit?: (dependencies: Dependencies) => Limit
    run: (input: Parsed<C>, subject: Subject, context: Context) => Promise<Output<C>>
  },
): Handler<C> {
  return async (sent, context) => {
    const input = commands[name].input.parse(sent) as Parsed<C>
    await context.limits.takeFor(context.actor, limit?.(context) ?? usual(name))
    const subject = await allow(input, context.actor)
    return run(input, subject, context)
  }
}

/** Reading photos again costs what an upload costs, so it counts as one. */
export const uploading = ({ config }: Dependencies): Limit => ({
  name: 'upload',
  points: config.limits.uploadsPerHour,
  perAddress: config.limits.addressUploadsPerHour,
  seconds: 3600,
})

/** Messages cost money and time: all commands that call a reader share one limit. */
export const asking = ({ config }: Dependencies): Limit => ({
  name: 'ask',
  points: config.limits.messagesPerMinute,
  perAddress: config.limits.addressMessagesPerMinute,
  seconds: 60,
})
