import type { Token } from 'marked'
import { readMarkdown } from './read-markdown.ts'

type Inner = Token & { tokens?: Token[]; items?: Token[]; header?: Inner[]; rows?: Inner[][]; text?: string }

/** A Markdown text as read aloud: without the marks; entities stay as they are. */
export const plainMarkdown = (text: string): string =>
  readMarkdown(text).map(wordsOf).join(' ').replace(/\s+/g, ' ').trim()

function wordsOf(token: Token): string {
  const { type, raw, text, tokens, items, header, rows } = token as Inner
  if (type === 'space' || type === 'def' || type === 'hr' || type === 'checkbox') return ' '
  if (type === 'br' || isLineBreak(token)) return ' '
  if (items) return items.map(wordsOf).join(' ')
  if (header && rows) return [header, ...rows].map((row) => `${row.map(wordsOf).join(', ')}.`).join(' ')
  if (type === 'code' || type === 'codespan') return text ?? ''
  if (tokens) return tokens.map(wordsOf).join(type === 'list_item' || type === 'blockquote' ? ' ' : '')
  return type === 'text' || text === undefined ? raw : text
}

/** A `<br>`, which models use in tables, where Markdown has no line break. */
export const isLineBreak = ({ type, raw }: Pick<Token, 'type' | 'raw'>): boolean =>
  type === 'html' && /^\s*<br\s*\/?>\s*$/i.test(raw)
