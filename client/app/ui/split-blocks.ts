import { readMarkdown } from './read-markdown.ts'

/** A Markdown text and its blocks' sources, in order; concatenated they are the text. */
export interface Blocks {
  text: string
  sources: string[]
}

/** Blocks that further text may still extend: a paragraph, or a list and the white space after it. */
const unsettled = 3

/** Splits a text into blocks. If a text has grown, only its end is parsed again. */
export function splitBlocks(text: string, before: Blocks | null): Blocks {
  const settled = before ? before.sources.slice(0, -unsettled) : []
  const start = settled.reduce((sum, source) => sum + source.length, 0)
  if (start === 0 || !text.startsWith(before!.text.slice(0, start))) return { text, sources: sourcesOf(text) }
  return { text, sources: [...settled, ...sourcesOf(text.slice(start))] }
}

const sourcesOf = (text: string): string[] => readMarkdown(text).map(({ raw }) => raw)
