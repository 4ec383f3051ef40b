import type { Stage } from '../../contract/views.ts'
import { printable } from './printable.ts'

const stages: Record<Stage, string> = {
  queued: 'Waiting for its turn',
  preparing: 'Preparing the photos',
  measuring: 'Measuring the lines',
  writing: 'Writing',
  finished: 'Finished',
}

/** What a reading looks like in a terminal; escape codes only where there is one, and only our own. */
export interface Screen {
  /** A line updated in place; on a pipe one line per stage. */
  progress(stage: Stage, percent: number, place: number | null): void
  /** A heading. */
  title(text: string): void
  note(text: string): void
  /** Text without a line break. */
  text(text: string): void
  /** Ends an unfinished line. */
  end(): void
}

export function createScreen(out: NodeJS.WriteStream): Screen {
  const isTerminal = out.isTTY === true
  const paint = (code: number, text: string) => (isTerminal ? `\x1b[${code}m${text}\x1b[0m` : text)
  let isMidLine = false
  let hasProgress = false
  let told = ''

  function clearProgress(): void {
    if (hasProgress) out.write('\r\x1b[2K')
    hasProgress = false
  }
  function end(): void {
    clearProgress()
    if (isMidLine) out.write('\n')
    isMidLine = false
  }
  return {
    end,
    progress(stage, percent, place) {
      const what = stage === 'queued' && place !== null ? `${stages.queued} (place ${place})` : stages[stage]
      if (!isTerminal) {
        if (what !== told) out.write(`${what}…\n`)
        told = what
        return
      }
      if (isMidLine) return
      const full = Math.round(percent / 5)
      out.write(`\r\x1b[2K\x1b[33m${'█'.repeat(full)}${'░'.repeat(20 - full)}\x1b[0m ${percent} % ${what}`)
      hasProgress = true
    },
    title(text) {
      end()
      out.write(`\n${paint(1, printable(text))}\n`)
    },
    note(text) {
      end()
      out.write(`${paint(2, printable(text))}\n`)
    },
    text(given) {
      const text = printable(given)
      if (text === '') return
      clearProgress()
      out.write(text)
      isMidLine = !text.endsWith('\n')
    },
  }
}
