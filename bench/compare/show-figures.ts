import type { Figures } from './part.ts'

/** Prints a table for each thing that was done; in brackets, the ratio to the first line. */
export function showFigures(all: Record<string, Figures>): void {
  for (const [what, figures] of Object.entries(all)) {
    const columns = [...new Set(Object.values(figures).flatMap((one) => Object.keys(one)))]
    const [base = {}] = Object.values(figures)
    console.log(`\n${what.padEnd(48)}${columns.map((column) => column.padStart(19)).join('')}`)
    for (const [who, one] of Object.entries(figures)) {
      const cells = columns.map((column) => cell(one[column], one === base ? undefined : base[column]).padStart(19))
      console.log(`  ${who.padEnd(46)}${cells.join('')}`)
    }
  }
}

function cell(value: number | undefined, base: number | undefined): string {
  if (value === undefined) return '–'
  const ratio = base ? ` (${(value / base).toFixed(2)})` : ''
  return `${value.toFixed(1)}${ratio}`
}
