import type { Visitor } from '../stack/visitor.ts'

/** Why a page was told that its session had ended; `expired` where nobody had said so and the server found out by and by. */
export const endsHeard = ({ heard }: Visitor): string[] =>
  heard.flatMap(({ event, payload }) => (event === 'session:ended' ? [payload.reason] : []))
