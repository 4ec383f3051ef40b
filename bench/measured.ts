import type { Spent } from './capacity/spent.ts'

/** The results of bench:capacity: core seconds per event and part. */
export interface Measured {
  taken: { on: string; node: string; day: string }
  connection: {
    /** Memory of a server. */
    bytes: number
    accept: Spent
    /** Holding one for a second. */
    second: Spent
  }
  /** A question and its reply, without tokens. */
  reply: Spent
  /** One token, with 100 concurrent replies. */
  token: Spent
  /** A photo of 12 megapixels. */
  upload: Spent
  /** A palm. */
  measuring: Spent
  /** Concurrent replies with a token p99 under 100 ms and a first-token p99 under 1 s, generators on the same cores. */
  heldByOneWorker: number
  redisCommandsAToken: number
}
