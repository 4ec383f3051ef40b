import { Marked, type Token, Tokenizer, type TokensList } from 'marked'

/** Maximum nesting of quotes, lists and emphasis; anything deeper is plain text. */
const deepest = 12
let depth = 0

/** Parses one level deeper, if allowed. */
function within<T>(read: () => T): T | undefined {
  if (depth >= deepest) return undefined
  depth += 1
  try {
    return read()
  } finally {
    depth -= 1
  }
}

const usual = Tokenizer.prototype
const latin = /[A-Za-z0-9]/

/**
 * Text between two `**` is strong if both touch it, as models intend. CommonMark also looks at the characters outside,
 * and leaves `**「心」**です` and `**जीवन रेखा।**यह` as they are.
 */
function touching(source: string, masked: string, before: string): { raw: string; text: string } | null {
  const [marks] = source.match(/^(?:\*\*|__|\*)(?![*_\s])/) ?? []
  if (!marks) return null
  const [mark = ''] = marks
  const hidden = masked.slice(-source.length)
  for (let at = marks.length; at < hidden.length; at += 1) {
    if (hidden[at] !== mark) continue
    let end = at
    while (hidden[end] === mark) end += 1
    if (end - at !== marks.length) {
      if (marks !== '*' && end - at === 1) {
        at = end - 1
        continue
      }
      return null
    }
    if (/\s/.test(hidden[at - 1] ?? ' ')) return null
    const [after = ''] = source.slice(end)
    // These marks also occur in arithmetic and program names, so they only count beside letters of other scripts.
    if (marks !== '**' && (latin.test(before) || latin.test(after))) return null
    if (marks === '*' && !/[^\p{ASCII}\p{P}\p{S}\s]/u.test(before + after)) return null
    return { raw: source.slice(0, end), text: source.slice(marks.length, at) }
  }
  return null
}

const reader = new Marked({
  tokenizer: {
    blockquote(source) {
      return within(() => usual.blockquote.call(this, source))
    },
    list(source) {
      return within(() => usual.list.call(this, source))
    },
    emStrong(source, masked, before = '') {
      return within(() => {
        const found = touching(source, masked, before)
        if (!found) return usual.emStrong.call(this, source, masked, before)
        const { raw, text } = found
        const isStrong = source[1] === source[0]
        return { type: isStrong ? 'strong' : 'em', raw, text, tokens: this.lexer.inlineTokens(text) } as never
      })
    },
    // A single tilde means about: ~5 minutes.
    del(source, masked, before) {
      return /^~~(?!~)/.test(source) ? usual.del.call(this, source, masked, before) : undefined
    },
  },
})

/** The blocks of a Markdown text from a model; a text that cannot be parsed is one paragraph. */
export function readMarkdown(text: string): Token[] {
  depth = 0
  try {
    return reader.lexer(text) as TokensList
  } catch {
    return [{ type: 'text', raw: text, text }]
  }
}
