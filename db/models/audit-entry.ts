import { v7 } from 'uuid'
import type {
  AuditAction,
  AuditActor,
  AuditDetails,
  AuditFilter,
  AuditSubject,
  AuditView,
} from '../../contract/audit.ts'
import { idAt } from '../id-at.ts'
import { dayMs } from '../money/budget.ts'
import { now, Row } from './row.ts'

/** Old entries removed at a time. */
const removedAtOnce = 1000

/** Who did what to whom, when and from where. Append-only: the database itself refuses changes (migration 016). */
export class AuditEntry extends Row {
  static override tableName = 'audit_entries'
  static override jsonAttributes = ['details']

  declare at: string
  declare action: AuditAction
  declare actorKind: AuditActor['kind']
  declare actorId: string | null
  declare subjectKind: AuditSubject['kind'] | null
  declare subjectId: string | null
  declare addressHash: string | null
  declare siteId: string | null
  declare details: AuditDetails

  static async record(
    action: AuditAction,
    about: {
      actor: AuditActor
      subject?: AuditSubject | undefined
      addressHash?: string | null
      siteId?: string | null
      details?: AuditDetails | undefined
    },
  ): Promise<void> {
    const { actor, subject, addressHash = null, siteId = null, details = {} } = about
    await AuditEntry.query().insert({
      ...{ id: v7(), at: now(), action, addressHash, siteId, details },
      ...{ actorKind: actor.kind, actorId: actor.id },
      ...{ subjectKind: subject?.kind ?? null, subjectId: subject?.id ?? null },
    })
  }

  /** Newest first; `before` is the id of the last one of the page before. */
  static async page(filter: AuditFilter, limit: number, before?: string): Promise<AuditEntry[]> {
    if (filter.who === undefined) return AuditEntry.#found(filter, limit, before)
    // Each by its own index, which a condition with `or` would not use in this order.
    const [done, suffered] = await Promise.all([
      AuditEntry.#found(filter, limit, before, 'actorId'),
      AuditEntry.#found(filter, limit, before, 'subjectId'),
    ])
    const both = new Map([...done, ...suffered].map((entry) => [entry.id, entry]))
    return [...both.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit)
  }

  static async #found(
    { action, who, from, until }: AuditFilter,
    limit: number,
    before?: string,
    column?: 'actorId' | 'subjectId',
  ): Promise<AuditEntry[]> {
    return AuditEntry.query()
      .modify((query) => {
        if (column && who !== undefined) query.where(column, who)
        if (action !== undefined) query.where({ action })
        if (from !== undefined) query.where('id', '>=', idAt(Date.parse(from)))
        if (until !== undefined) query.where('id', '<', idAt(Date.parse(until) + dayMs))
        if (before !== undefined) query.where('id', '<', before)
      })
      .orderBy('id', 'desc')
      .limit(limit)
  }

  /** Removes the oldest of those that are older than this, in milliseconds. */
  static async forget(ms: number): Promise<void> {
    const old = AuditEntry.query()
      .where('id', '<', idAt(Date.now() - ms))
      .orderBy('id')
      .limit(removedAtOnce)
    await AuditEntry.query().delete().whereIn('id', old.select('id'))
  }

  view(): AuditView {
    const { id, at, action, actorKind, actorId, subjectKind, subjectId, addressHash, siteId, details } = this
    return {
      ...{ id, at, action, siteId, details },
      actor: { kind: actorKind, id: actorId },
      subject: subjectKind && subjectId ? { kind: subjectKind, id: subjectId } : null,
      address: addressHash,
    }
  }
}
