import * as z from 'zod'
import { RetentionRules } from './retention.ts'

/** A version of the notice (/privacy and /terms): the day since which it says so. */
export const NoticeVersion = z.iso.date()

/** The version now; changed with the notice's meaning, not with its wording. */
export const noticeVersion = '2026-11-29'

/** What differs from one installation to another in the notice. */
export const Notice = z.object({
  version: NoticeVersion,
  /** Who runs it, and whom to ask: a mailto: or https: address; null if the operator has not said. */
  operator: z.object({ name: z.string().nullable(), contact: z.string().nullable() }),
  /** The service that photos and questions are sent to, by its host, null where that is no public name; null with the almanac. */
  provider: z.object({ host: z.string().nullable(), models: z.array(z.string()).min(1) }).nullable(),
  /** Whether the almanac may write instead of the provider's models. */
  almanacInstead: z.boolean(),
  /** Whether a summary is sent to the provider once more before it is shared. */
  providerModerates: z.boolean(),
  /** Labels of the OpenID providers that people may sign in with. Absent from servers of the version before. */
  signInWith: z.array(z.string()).optional(),
  /** Whether a load balancer may set a cookie that keeps a browser with one server. Absent from servers of the version before. */
  keepsToServer: z.boolean().optional(),
  /** Whether mail is sent to people. */
  sendsMail: z.boolean(),
  /** How long things are kept, as docs/privacy.md says what. */
  guestHours: z.number().positive(),
  /** What signed-in people may choose. Absent from servers of the version before. */
  retention: RetentionRules.optional(),
  sessionIdleHours: z.number().positive(),
  sessionMaxDays: z.number().positive(),
  auditDays: z.number().positive(),
})
export type Notice = z.infer<typeof Notice>
