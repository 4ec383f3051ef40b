import type { AuditAction, AuditActor, AuditDetails, AuditSubject } from '../contract/audit.ts'
import { AuditEntry } from '../db/models/audit-entry.ts'
import type { Actor, Place } from './actor.ts'

/**
 * Records in the audit log what the caller does, from where, and to what.
 *
 * Throws if it cannot: record an act before it is done, so that none goes unrecorded. `details` must hold no secret, no text of
 * a message and no address.
 */
export type Audit = (
  action: AuditAction,
  about?: { subject?: AuditSubject | undefined; details?: AuditDetails },
) => Promise<void>

/** The audit log of one caller; null without a session. */
export function auditBy(actor: Actor | null, { addressHash }: Pick<Place, 'addressHash'>): Audit {
  return (action, about = {}) =>
    AuditEntry.record(action, { ...about, actor: auditedAs(actor), addressHash, siteId: actor?.site?.id ?? null })
}

function auditedAs(actor: Actor | null): AuditActor {
  if (!actor) return { kind: 'nobody', id: null }
  return { kind: actor.kind, id: actor.userId ?? actor.guestId }
}
