import { randomUUID } from 'node:crypto'
import type { Command } from '../../contract/commands.ts'
import { ProblemError } from '../../contract/problem.ts'
import type { Ack } from '../../contract/socket.ts'
import { withCorrelation } from '../../platform/correlation.ts'
import { described } from '../../platform/log.ts'
import { metrics } from '../../platform/metrics.ts'
import { startSpan } from '../../platform/trace.ts'
import { auditBy } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { brokenProblem, problemOf } from '../problem-of.ts'
import { createAllowance } from './allowance.ts'
import type { RekhaSocket } from './command.ts'
import { handlers } from './handlers.ts'

/** Commands a socket may send at once, and per second. */
const burst = 100
const perSecond = 50
/** Milliseconds in which commands count as one visit. */
const visitMs = 300_000

/** Answers everything a socket sends: commands by their handlers, anything else as invalid. */
export function serveCommands(socket: RekhaSocket, dependencies: Dependencies): void {
  const allow = createAllowance(burst, perSecond)
  let visited = Number.NEGATIVE_INFINITY

  /** Commands count as visits, even without HTTP requests. */
  const visit = (): void => {
    if (performance.now() - visited < visitMs) return
    visited = performance.now()
    dependencies.sessions
      .touch(socket.data.actor.sessionId)
      .catch((error: unknown) => dependencies.log.warn('a session could not be kept', described(error)))
  }

  socket.onAny((event: string, ...args: unknown[]) => {
    const admitted = allow()
    const ack = args.pop()
    // Without an ack callback nothing is done.
    if (typeof ack !== 'function') return
    const answer = ack as (answer: Ack<unknown>) => void
    const command = Object.hasOwn(handlers, event) ? event : 'unknown'
    const began = performance.now()
    const done = (outcome: string) => {
      metrics.commands.inc({ command, outcome })
      metrics.commandSeconds.observe({ command }, (performance.now() - began) / 1000)
    }
    void withCorrelation(randomUUID(), async () => {
      const span = startSpan(command, 'SERVER')
      try {
        if (!admitted) throw new ProblemError('too-often-at-once', { retryAfter: 1 })
        const name = commandIn(event, args)
        // Commands without required input may be sent without any.
        const input = args.length === 0 ? {} : args[0]
        const { actor } = socket.data
        const context = { ...dependencies, actor, audit: auditBy(actor, actor), socket }
        answer({ ok: true, value: await span.during(() => handlers[name](input, context)) })
        span.end()
        done('ok')
        visit()
      } catch (error) {
        const problem = problemOf(error)
        if (!problem) dependencies.log.error('a command broke', { event, ...described(error) })
        else if (problem.code === 'busy') dependencies.log.warn('busy', { event, ...described(error) })
        const told = problem ?? brokenProblem
        answer({ ok: false, problem: told })
        span.end(problem ? undefined : error)
        done(told.code)
      }
    })
  })
}

function commandIn(event: string, args: unknown[]): Command {
  if (!Object.hasOwn(handlers, event)) throw new ProblemError('command-unknown')
  if (args.length > 1) throw new ProblemError('command-malformed')
  return event as Command
}
