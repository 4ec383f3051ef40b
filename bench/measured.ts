import type { Spent } from './capacity/spent.ts'

/** What bench:capacity writes down: seconds of a core that things cost each part. */
export interface Measured {
  taken: { on: string; node: string; day: string }
  connection: {
    /** Memory of a server. */
    bytes: number
    accept: Spent
    /** To keep one for a second. */
    second: Spent
  }
  /** A question and its reply, without the tokens of it. */
  reply: Spent
  /** One token, at 100 replies at once. */
  token: Spent
  /** A photo of 12 megapixels. */
  upload: Spent
  /** A palm. */
  measuring: Spent
  /** Replies at once within a token p99 of 100 ms and a first p99 of 1 s, generators on the same cores. */
  heldByOneWorker: number
  /** Statements of Postgres. */
  statementsAReply: number
  redisCommandsAToken: number
}
