import type { Heard } from '../../capacity/hear-reply.ts'
import type { Person } from '../../capacity/settle.ts'

/** Processes that serve people, who are not connected yet. */
export interface Subject {
  url: string
  people: Person[]
  /** The process that they connect to. */
  server: number
  /** All that serve them. */
  pids(): number[]
  stop(): Promise<void>
}

/** Answers questions of connected people. */
export interface Replier extends Pick<Subject, 'pids' | 'stop'> {
  /** Asks as one of them, and hears the reply to its end; throws if text is lost, doubled or out of order. */
  ask(at: number): Promise<Heard>
}

/** Opens one for so many people, in front of a provider. */
export type Open<S> = (provider: string, people: number) => Promise<S>
