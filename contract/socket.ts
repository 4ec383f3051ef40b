import type { Command, Input, Output } from './commands.ts'
import type { Event, Payload } from './events.ts'
import type { Problem } from './problem.ts'

/** The acknowledgement of every command. */
export type Ack<T> = { ok: true; value: T } | { ok: false; problem: Problem }

export type ClientToServer = {
  [C in Command]: (input: Input<C>, ack: (answer: Ack<Output<C>>) => void) => void
}

export type ServerToClient = { [E in Event]: (payload: Payload<E>) => void }

/** Between processes, over the Redis adapter: stop writing this reply or reading (its row's id). */
export type ServerToServer = { 'stop-writing': (id: string) => void }
