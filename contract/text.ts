import { z } from 'zod'
import type { PlainComplaint } from './complaints.ts'

/** Whether a string can be kept as it is: a NUL stops at Postgres, half a surrogate pair does not survive UTF-8. */
function isText(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text)
}

/** Whether anything of a string can be seen: not only white space, joiners, fillers, and marks that stand on nothing. */
function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, ''))
}

/** Line breaks, tabs and other control characters are none of a line. */
function isLine(text: string): boolean {
  return !/\p{Cc}/u.test(text)
}

const unkept = 'field-unkeepable' satisfies PlainComplaint
const unseen = 'field-empty' satisfies PlainComplaint
const broken = 'field-not-a-line' satisfies PlainComplaint

/** A free text as it may stand in a row: each one that reaches a row is one of these. */
export const Kept = z.string().refine(isText, unkept)

/** What somebody says: something of it can be seen. */
export const Said = Kept.refine(isVisible, unseen)

/** A text of one line. */
export const Line = Kept.refine(isLine, broken)

/** What somebody or something is called: one line, of which something can be seen. */
export const Label = z.string().trim().refine(isVisible, unseen).refine(isText, unkept).refine(isLine, broken)
