import { z } from 'zod'
import { ProblemCode } from './problem-code.ts'
import { Language } from './reading.ts'
import { Placement, Theme } from './site.ts'
import { Line } from './text.ts'
import { Id } from './views.ts'

/**
 * A user of the host's, signed by the host's server: see docs/widget.md. `expires` is in seconds since 1970.
 *
 * What is signed are lines, so neither id nor name may hold a line break: one signature would fit two users.
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
  /** Answers `loaded`: whose page this is, and how the frame is shown. */
  hello: z.object({
    site: Id,
    mode: z.enum(['panel', 'inline']),
    language: Language.nullable(),
    theme: Theme.nullable(),
  }),
  /** Told at once after `hello`, and at every change; `isNarrow` when the frame fills the screen. */
  shown: z.object({ isOpen: z.boolean(), isNarrow: z.boolean() }),
  ask: z.object({ text: z.string().min(1).max(4000) }),
  language: z.object({ language: Language }),
  theme: z.object({ theme: Theme }),
  identify: SignedUser,
} as const satisfies Record<string, z.ZodObject>

/** Frame to host page. Nothing of a reading or of a talk is told but that it happened. */
export const frameMessages = {
  /** The frame's script runs and waits for `hello`: sent to any origin, for it holds nothing. */
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
