import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import { type Problem, ProblemError, problemFor } from '../../contract/problem.ts'
import { statusOf } from '../../contract/problem-code.ts'
import { described, type Log } from '../../platform/log.ts'
import { brokenProblem, problemOf } from '../problem-of.ts'
import { isNavigation, problemPage } from './pages/problem-page.ts'

/** How long, and how many bytes, of a refused body are still read. */
const patienceMs = 2000
const leftToRead = 2 * 1024 * 1024

/** Responds to anything thrown, with its code's status: `{problem}`, or a page for browser navigation. */
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
    if (!request.complete) letGo(request)
    response.vary('Accept, Accept-Language').status(statusOf[answer.code])
    if (isNavigation(request)) response.type('html').send(problemPage(answer, request))
    else response.json({ problem: answer })
  }
}

/**
 * Reads on for a moment, so that a client still sending gets the response; then stops reading, and finally disconnects.
 *
 * Neither the response nor the end of reading closes the connection: further data from the client would trigger
 * a reset, which discards the response.
 */
function letGo(request: Request): void {
  let left = leftToRead
  const late = setTimeout(() => request.destroy(), patienceMs)
  request.on('data', (piece: Buffer) => {
    left -= piece.length
    if (left < 0) request.pause()
  })
  request.resume()
  request.once('close', () => clearTimeout(late))
}

export const answerMissing: RequestHandler = () => {
  throw new ProblemError('address-unknown')
}

/** The body parser's and the router's own errors, by their documented types. */
function parserProblem(error: unknown): Problem | null {
  const { type, status } = error as { type?: string; status?: number }
  if (type === 'entity.too.large' || type === 'parameters.too.many') return problemFor('body-too-long')
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return problemFor('not-utf-8')
  if (status !== undefined && status >= 400 && status < 500) return problemFor('request-unreadable')
  return null
}
