import type { Command, Input, Output } from './commands.ts'
import type { Event, Payload } from './events.ts'
import type { Problem } from './problem.ts'

/** How every command is answered. */
export type Ack<T> = { ok: true; value: T } | { ok: false; problem: Problem }

export type ClientToServer = {
  [C in Command]: (input: Input<C>, ack: (answer: Ack<Output<C>>) => void) => void
}

export type ServerToClient = { [E in Event]: (payload: Payload<E>) => void }

/** Between processes, over the Redis adapter: a reply or a reading (by its row's id) whose writing is to stop. */
export type ServerToServer = { 'stop-writing': (id: string) => void }
