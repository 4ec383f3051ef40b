import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** One line of a process's log. */
export interface LogLine {
  level: string
  message: string
  [more: string]: unknown
}

/** One of Rekha's own processes, with its log. */
export interface Process {
  child: ChildProcess
  lines: LogLine[]
  /** Resolves with the first line, past or future, that has this message. */
  logged(message: string): Promise<LogLine>
  /** Sends a signal and waits for the exit; returns the exit code, or null if killed by the signal. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

/**
 * Starts a built program of server, worker or db, named by its source file, with these settings and only the
 * environment variables Node needs.
 */
export function startProcess(main: string, settings: Record<string, string>, args: string[] = []): Process {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [join('dist', main.replace(/\.ts$/, '.js')), ...args], {
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: LogLine[] = []
  const waiting: { message: string; resolve: (line: LogLine) => void; reject: (error: Error) => void }[] = []
  const ended = once(child, 'exit')
  const hear = (text: string) => {
    const line = parse(text)
    lines.push(line)
    // No test expects these; printed to explain why a test got `broken`.
    if (/^a (request|command|connection) broke$/.test(line.message)) console.error(text)
    for (const { message, resolve } of waiting) if (message === line.message) resolve(line)
  }
  if (child.stdout) createInterface(child.stdout).on('line', hear)
  if (child.stderr) createInterface(child.stderr).on('line', hear)
  void ended.then(() => {
    const tail = lines.slice(-20).map((line) => JSON.stringify(line))
    for (const { message, reject } of waiting)
      reject(new Error(`${main} ended before it said "${message}":\n${tail.join('\n')}`))
  })
  return {
    child,
    lines,
    logged(message) {
      const known = lines.find((line) => line.message === message)
      if (known) return Promise.resolve(known)
      return new Promise((resolve, reject) => waiting.push({ message, resolve, reject }))
    },
    async end(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal)
        await ended
      }
      return child.exitCode
    },
  }
}

function parse(text: string): LogLine {
  try {
    return JSON.parse(text) as LogLine
  } catch {
    return { level: 'raw', message: text }
  }
}
