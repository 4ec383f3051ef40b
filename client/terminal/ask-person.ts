import { createInterface, type Interface } from 'node:readline'
import { Writable } from 'node:stream'

/** A person, or a pipe, at the other end. */
export interface Person {
  isTerminal: boolean
  /** A line; null at the end. With `secret`, input is not echoed. */
  ask(prompt: string, more?: { secret?: boolean }): Promise<string | null>
  /** Sets what Ctrl-C does from now on. */
  onInterrupt(listener: () => void): void
  close(): void
}

/** Prompts on a terminal; reads lines from a pipe without prompting. */
export function createPerson(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Person {
  const isTerminal = input.isTTY === true && output.isTTY === true
  let isSecret = false
  const echo = new Writable({
    write(chunk, _encoding, done) {
      if (!isSecret) output.write(chunk)
      done()
    },
  })
  const lines: string[] = []
  let waiting: ((line: string | null) => void) | null = null
  let isOver = false
  let interrupted = () => {}
  const reading: Interface = createInterface({ input, output: isTerminal ? echo : undefined, terminal: isTerminal })
  reading.on('line', (line) => {
    if (!waiting) return void lines.push(line)
    waiting(line)
    waiting = null
  })
  reading.on('close', () => {
    isOver = true
    waiting?.(null)
    waiting = null
  })
  // On a terminal readline receives Ctrl-C; otherwise the signal is sent.
  reading.on('SIGINT', () => interrupted())
  process.on('SIGINT', () => interrupted())
  return {
    isTerminal,
    async ask(prompt, { secret = false } = {}) {
      const next = lines.shift()
      if (next !== undefined) return next
      if (isOver) return null
      if (isTerminal) {
        reading.setPrompt(prompt)
        reading.prompt()
      }
      isSecret = secret
      const line = await new Promise<string | null>((resolve) => {
        waiting = resolve
      })
      if (secret && isTerminal) output.write('\n')
      isSecret = false
      return line
    },
    onInterrupt(listener) {
      interrupted = listener
    },
    close: () => reading.close(),
  }
}
