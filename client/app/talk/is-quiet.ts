import { hasEnded } from '../../core/merge-rows.ts'
import type { State, Unsent } from '../../core/state.ts'

/** Questions of the open conversation that have no row on the screen yet. */
export const onTheirWay = ({ analysis, conversation, unsent }: State): Unsent[] =>
  unsent.filter(
    (one) =>
      one.analysisId === analysis?.id &&
      one.seenAs === null &&
      (one.conversationId === null || one.conversationId === conversation?.id),
  )

/** Nothing is being said in the open conversation: what was said may be changed. */
export const isQuiet = (state: State): boolean =>
  (state.conversation?.messages ?? []).every(hasEnded) && onTheirWay(state).length === 0
