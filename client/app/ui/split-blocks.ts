import { readMarkdown } from './read-markdown.ts'

/** A Markdown text and the sources of its blocks, in order; together they are the text. */
export interface Blocks {
  text: string
  sources: string[]
}

/** What comes next may still join these: a paragraph, or a list and the white space after it. */
const unsettled = 3

/** Splits a text into blocks. Of a text that has grown only the end is read again. */
export function splitBlocks(text: string, before: Blocks | null): Blocks {
  const settled = before ? before.sources.slice(0, -unsettled) : []
  const start = settled.reduce((sum, source) => sum + source.length, 0)
  if (start === 0 || !text.startsWith(before!.text.slice(0, start))) return { text, sources: sourcesOf(text) }
  return { text, sources: [...settled, ...sourcesOf(text.slice(start))] }
}

const sourcesOf = (text: string): string[] => readMarkdown(text).map(({ raw }) => raw)
