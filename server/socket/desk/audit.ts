import { AuditEntry } from '../../../db/models/audit-entry.ts'
import { User } from '../../../db/models/user.ts'
import { pageOf } from '../../../db/page-of.ts'
import { admin } from '../../policy.ts'
import { command } from '../command.ts'

const atOnce = 50

export const pageAudit = command('desk:audit', {
  allow: admin,
  async run({ before, ...filter }) {
    const found = await AuditEntry.page(filter, atOnce + 1, before)
    const page = pageOf(
      found,
      atOnce,
      (entry) => entry.view(),
      ({ id }) => id,
    )
    const ids = page.items.flatMap(({ actor, subject }) => [
      ...(actor.kind === 'user' && actor.id ? [actor.id] : []),
      ...(subject?.kind === 'user' ? [subject.id] : []),
    ])
    return { ...page, names: Object.fromEntries(await User.named([...new Set(ids)])) }
  },
})
