import * as z from 'zod'
import { ProblemCode } from './problem-code.ts'
import { Language } from './reading.ts'
import { Placement, Theme } from './site.ts'
import { Line } from './text.ts'
import { Id } from './views.ts'

/**
 * A user of the host page, signed by its server: see docs/widget.md. `expires` is in seconds since 1970.
 *
 * The signature covers lines, so neither id nor name may contain a line break, or one signature would fit two users.
 */
export const SignedUser = z.object({
  id: Line.min(1).max(200),
  name: Line.max(100).optional(),
  expires: z.number().int().positive(),
  /** Hexadecimal HMAC-SHA256 over site, id, name and expires, joined by line breaks. */
  signature: z.string().regex(/^[0-9a-f]{64}$/),
})
export type SignedUser = z.infer<typeof SignedUser>

/** Host page to frame, by postMessage. Every message also has `rekha: 1` and its `type`. */
export const hostMessages = {
  /** Answers `loaded`: the site, and how the frame is shown. */
  hello: z.object({
    site: Id,
    mode: z.enum(['panel', 'inline']),
    language: Language.nullable(),
    theme: Theme.nullable(),
  }),
  /** Sent right after `hello`, and on every change; `isNarrow` when the frame fills the screen. */
  shown: z.object({ isOpen: z.boolean(), isNarrow: z.boolean() }),
  ask: z.object({ text: z.string().min(1).max(4000) }),
  language: z.object({ language: Language }),
  theme: z.object({ theme: Theme }),
  identify: SignedUser,
} as const satisfies Record<string, z.ZodObject>

/** Frame to host page. Says that something happened, never what a reading or chat contains. */
export const frameMessages = {
  /** The frame's script has loaded and waits for `hello`; sent to any origin, as it carries no data. */
  loaded: z.object({}),
  /** The visitor has a session and the chat can be used. */
  ready: z.object({ site: Id, name: z.string(), placement: Placement.nullable() }),
  /** The visitor wants the panel closed: the button, Escape, or Back on a phone. */
  close: z.object({}),
  reading: z.object({ status: z.enum(['started', 'completed', 'failed']) }),
  message: z.object({ role: z.enum(['user', 'assistant']), status: z.enum(['done', 'stopped', 'failed']) }),
  /** Replies and readings that ended while the panel was closed. */
  unread: z.object({ count: z.number().int().nonnegative() }),
  problem: z.object({ code: ProblemCode, message: z.string() }),
} as const satisfies Record<string, z.ZodObject>

export type HostMessages = { [T in keyof typeof hostMessages]: z.output<(typeof hostMessages)[T]> }
export type FrameMessages = { [T in keyof typeof frameMessages]: z.output<(typeof frameMessages)[T]> }
