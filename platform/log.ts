import winston from 'winston'
import { ProblemError } from '../contract/problem.ts'
import { currentCorrelation } from './correlation.ts'

const correlate = winston.format((line) => {
  const id = currentCorrelation()
  return id === undefined ? line : { ...line, correlationId: id }
})

/** JSON lines on stdout: time, level, message, process, and the current correlation id. */
export function createLog(process: string, level: string): Log {
  return winston.createLogger({
    level,
    defaultMeta: { process },
    format: winston.format.combine(winston.format.timestamp(), correlate(), winston.format.json()),
    transports: [new winston.transports.Console()],
  })
}

export type Log = winston.Logger

/** An error's name, message, stack and cause, as plain data for a log line; a Problem is no mistake of ours and has no stack. */
export function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) }
  const cause = error.cause === undefined ? {} : { cause: described(error.cause) }
  if (error instanceof ProblemError) return { error: error.message, code: error.problem.code, ...cause }
  return { error: error.message, name: error.name, stack: error.stack, ...cause }
}
