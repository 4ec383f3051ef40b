import type { Visitor } from '../stack/visitor.ts'

/** The reasons a page was given for the end of its session; `expired` if the server only noticed later. */
export const endsHeard = ({ heard }: Visitor): string[] =>
  heard.flatMap(({ event, payload }) => (event === 'session:ended' ? [payload.reason] : []))
