/** A last line of which only marks have come: what they begin is not known yet. */
const onlyMarks = /(?<=^|\n)[ \t]*(?:\d{1,9}[.)]?)?[-=*_+#>`~|:[\] \t]*(?:\[x\]? ?)?$/i
const fence = /^ {0,3}(?:`{3}|~{3})/
/** Blocks whose last line is a text of its own. */
const byLine = /^\s*(?:[-*+]\s|>|\||#{1,6}\s|\d{1,9}[.)]\s)/
const tableStart = /(?<=^|\n) {0,3}\|/
const delimiterRow = /\n[ |:]*-[-|: ]*\n/
/** A link's text or address, up to where it has come; images are shown by their text. */
const halfLink = /!?\[([^[\]\n`]*)(?:\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*(?:\([^()\n]*)?)?)?$/
/** An address, a tag or an entity that has not ended, or a mark that may still get longer. */
const halfMark = /(?:<[a-z/!][^<>\s]*|<|&#?\w{0,31}|[*_~`\\]+)$/i

/**
 * The last block of a Markdown text that is still being written, without half of a mark: one that has only begun is held
 * back, and one that has not ended yet is ended, so that no mark is shown for a moment as letters.
 */
export function finishMarks(block: string): string {
  if (fence.test(block)) return block.replace(/\n {0,3}[`~]{1,2}$/, '\n')
  const whole = withoutHalfTable(block.trimEnd().replace(onlyMarks, ''))
  const start = byLine.test(whole) ? whole.lastIndexOf('\n') + 1 : 0
  return whole.slice(0, start) + finishLine(whole.slice(start))
}

/** A table is a table only from its second row on. */
function withoutHalfTable(block: string): string {
  const start = block.search(tableStart)
  return start < 0 || delimiterRow.test(block.slice(start)) ? block : block.slice(0, start)
}

function finishLine(line: string): string {
  if (line === '' || line.endsWith('\n')) return line
  const text = line.replace(halfMark, '').replace(halfLink, '$1').replace(halfMark, '')
  const open = openMarks(text)
  return open === '' ? text : text.trimEnd() + open
}

const mark = /\\.|`+|\*{1,3}|_{1,3}|~~/gs
const isLatin = /[A-Za-z0-9]/
const mayBegin = /[\s\p{Ps}\p{Pi}\p{Pd}"'/*_~]/u

/** The marks that end what is open in a line, innermost first; code ends alone, since within it nothing else begins. */
function openMarks(line: string): string {
  const open: string[] = []
  let codeUntil = 0
  for (const { 0: found, index } of line.matchAll(mark)) {
    if (index < codeUntil || found.startsWith('\\')) continue
    const end = index + found.length
    if (found.startsWith('`')) {
      const close = line.indexOf(found, end)
      if (close < 0) return found + open.reverse().join('')
      codeUntil = close + found.length
      continue
    }
    const [before, after] = [line[index - 1] ?? ' ', line[end] ?? ' ']
    if (!/\s/.test(before) && open.includes(found)) open.length = open.lastIndexOf(found)
    // After a letter these are arithmetic, or part of a name.
    else if (!/\s/.test(after) && (found === '**' ? !isLatin.test(before) : mayBegin.test(before))) open.push(found)
  }
  return open.reverse().join('')
}
