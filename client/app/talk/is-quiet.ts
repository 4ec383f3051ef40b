import { hasEnded } from '../../core/merge-rows.ts'
import type { State, Unsent } from '../../core/state.ts'

/** Questions of the open conversation that have no stored row yet. */
export const onTheirWay = ({ analysis, conversation, unsent }: State): Unsent[] =>
  unsent.filter(
    (one) =>
      one.analysisId === analysis?.id &&
      one.seenAs === null &&
      (one.conversationId === null || one.conversationId === conversation?.id),
  )

/** Nothing is being sent or written in the open conversation, so its messages can be edited. */
export const isQuiet = (state: State): boolean =>
  (state.conversation?.messages ?? []).every(hasEnded) && onTheirWay(state).length === 0
