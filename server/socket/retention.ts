import { ProblemError } from '../../contract/problem.ts'
import type { Retention, RetentionRules, RetentionView } from '../../contract/retention.ts'
import { Analysis } from '../../db/models/analysis.ts'
import type { User } from '../../db/models/user.ts'
import { retentionOf } from '../../db/retention.ts'
import { room } from '../../platform/rooms.ts'
import { signedIn, signedInOwnerOf } from '../policy.ts'
import { command } from './command.ts'

const viewOf = (user: Pick<User, 'retention'>, rules: RetentionRules): RetentionView => ({
  ...rules,
  choice: retentionOf(user, rules),
})

function requireAllowed(retention: Retention, { choices }: RetentionRules): void {
  if (!choices.includes(retention)) throw new ProblemError('retention-not-allowed')
}

export const getRetention = command('retention:get', {
  allow: signedIn,
  run: async (_, user, { config }) => viewOf(user, config.retention),
})

export const setRetention = command('retention:set', {
  allow: signedIn,
  async run({ retention, all }, user, { config: { retention: rules }, rooms, audit }) {
    requireAllowed(retention, rules)
    await audit('retention-changed', { subject: { kind: 'user', id: user.id }, details: { retention, all } })
    // First: a reading that begins meanwhile is kept as chosen.
    const chosen = await user.chooseRetention(retention)
    const changed = all ? await Analysis.retainAll(user.id, retention, rules) : 0
    if (changed > 0) rooms.tell(room.user(user.id), 'retention:changed', {})
    return { ...viewOf(chosen, rules), changed }
  },
})

export const retainAnalysis = command('analysis:retain', {
  allow: signedInOwnerOf,
  async run({ retention }, { analysis }, { config: { retention: rules }, rooms, audit }) {
    requireAllowed(retention, rules)
    await audit('retention-changed', { subject: { kind: 'reading', id: analysis.id }, details: { retention } })
    const retained = await analysis.retain(retention, rules)
    if (!retained) throw new ProblemError('reading-missing')
    rooms.tellAnalysis('analysis:changed', (access) => retained.view(access))
    return retained.view('full')
  },
})
