import type { ErrorRequestHandler, RequestHandler } from 'express'
import { type Problem, ProblemError, statusOf } from '../../contract/problem.ts'
import { described, type Log } from '../../platform/log.ts'
import { brokenProblem, problemOf } from '../problem-of.ts'

/** Answers what was thrown: `{problem}` with the status of its code. */
export function answerProblem(log: Log): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const problem = problemOf(error) ?? parserProblem(error)
    if (!problem) log.error('a request broke', { method: request.method, path: request.path, ...described(error) })
    else if (problem.code === 'busy') log.warn('busy', described(error))
    if (response.headersSent) {
      response.destroy()
      return
    }
    const answer = problem ?? brokenProblem
    if (answer.retryAfter !== undefined) response.set('Retry-After', String(answer.retryAfter))
    // What is left of a body that was refused half-way is not worth reading.
    if (!request.complete) response.set('Connection', 'close')
    response.status(statusOf[answer.code]).json({ problem: answer })
    if (!request.complete) response.once('finish', () => request.destroy())
  }
}

export const answerMissing: RequestHandler = () => {
  throw new ProblemError('missing', 'There is nothing at this address.')
}

/** The body parser's and the router's own errors, by their documented types. */
function parserProblem(error: unknown): Problem | null {
  const { type, status } = error as { type?: string; status?: number }
  if (type === 'entity.too.large' || type === 'parameters.too.many')
    return { code: 'too-large', message: 'This is too long. Send less at once.' }
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return { code: 'unsupported-type', message: 'Send UTF-8 JSON.' }
  if (status !== undefined && status >= 400 && status < 500)
    return { code: 'invalid', message: 'The request could not be read. Check its form.' }
  return null
}
