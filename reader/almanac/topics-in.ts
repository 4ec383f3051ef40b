import type { SectionKey } from '../../contract/reading.ts'
import { detectSections } from './detect-intent.ts'
import { findTerm } from './find-term.ts'
import type { Term } from './rules/glossary/term.ts'

/** Something a question is about: a section of the report, or a term that no section tells of. */
export type Topic = SectionKey | Term

const most = 3

/** What the parts of a question are about, if it asks more than one thing; at most three. */
export function topicsIn(question: string): Topic[] {
  const parts = question
    .split(/[?？।;,]|\b(?:and|or|aur|ya)\b|(?<!\p{L})(?:और|या)(?!\p{L})/iu)
    .filter((part) => part.trim() !== '')
  if (parts.length < 2) return []
  return [...new Set(parts.flatMap(topicOf))].slice(0, most)
}

function topicOf(part: string): Topic[] {
  const term = findTerm(part)
  return term?.unseen ? [term] : detectSections(part).slice(0, 1)
}
