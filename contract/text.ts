import * as z from 'zod'
import type { PlainComplaint } from './complaints.ts'

/** Whether a string can be stored unchanged: Postgres rejects NUL, and UTF-8 has no lone surrogates. */
function isText(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text)
}

/** Whether a string has visible characters: not only white space, joiners, fillers, and marks without a base. */
function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, ''))
}

/** A line has no line breaks, tabs or other control characters, and none that turns the text after it around. */
function isLine(text: string): boolean {
  return !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text)
}

const unkept = 'field-unkeepable' satisfies PlainComplaint
const unseen = 'field-empty' satisfies PlainComplaint
const broken = 'field-not-a-line' satisfies PlainComplaint

/** Free text that can be stored; every text stored in a row has one of these types. */
export const Kept = z.string().refine(isText, unkept)

/** A message: at least one visible character. */
export const Said = Kept.refine(isVisible, unseen)

/** A text of one line. */
export const Line = Kept.refine(isLine, broken)

/** A name: one line with at least one visible character. */
export const Label = z.string().trim().refine(isVisible, unseen).refine(isText, unkept).refine(isLine, broken)
