import { cutText } from '../platform/cut-text.ts'

/** Markdown as one line of plain text, truncated between words. */
export function plainText(markdown: string, most: number): string {
  const text = markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*([-+*]|\d+\.|>|#+)\s+/gm, '')
    .replace(/[*_`~#|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if ([...text].length <= most) return text
  const cut = cutText(text, most - 1)
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,.;:।—–-]+$/, '')}…`
}
