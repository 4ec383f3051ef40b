import * as z from 'zod'
import { Id, Time } from './views.ts'

/** What the audit log records. Names are stored, so they never change their meaning. */
export const AuditAction = z.enum([
  'registered',
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'session-ended',
  'name-changed',
  'address-verified',
  'address-changed',
  'password-changed',
  'password-reset',
  'way-in-added',
  'way-in-removed',
  'data-exported',
  'account-deleted',
  'reading-claimed',
  'reading-deleted',
  'retention-changed',
  'conversation-exported',
  'conversation-deleted',
  'first-admin-made',
  'role-changed',
  'person-signed-out',
  'person-disabled',
  'person-enabled',
  'person-deleted',
  'reading-opened',
  'reading-retried',
  'reading-given-up',
  'reply-retried',
  'reply-given-up',
  'site-added',
  'site-changed',
  'site-removed',
  'site-secret-shown',
  'site-secret-renewed',
  'site-webhook-shown',
  'site-webhook-changed',
  'site-webhook-resent',
  'queue-changed',
  'audit-exported',
])
export type AuditAction = z.infer<typeof AuditAction>

/** Who did it: `program` is a command on the server's own machine. */
export const AuditActor = z.object({ kind: z.enum(['user', 'guest', 'nobody', 'program']), id: Id.nullable() })
export type AuditActor = z.infer<typeof AuditActor>

/** To what it was done. */
export const AuditSubject = z.object({ kind: z.enum(['user', 'reading', 'site']), id: Id })
export type AuditSubject = z.infer<typeof AuditSubject>

/** A few short values: never a secret, a message's text, or an address in clear. */
export const AuditDetails = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
export type AuditDetails = z.infer<typeof AuditDetails>

export const AuditView = z.object({
  id: Id,
  at: Time,
  action: AuditAction,
  actor: AuditActor,
  subject: AuditSubject.nullable(),
  /** A keyed hash: the same for the same network address, and no more is known. */
  address: z.string().nullable(),
  /** The site it was done through. */
  siteId: Id.nullable(),
  details: AuditDetails,
})
export type AuditView = z.infer<typeof AuditView>

/** Which entries; `who` has done it, or it was done to them. Days are UTC, both included. */
export const AuditFilter = z.object({
  action: AuditAction.optional(),
  who: Id.optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>
