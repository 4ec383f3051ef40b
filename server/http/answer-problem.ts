import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import { type Problem, ProblemError, problemFor } from '../../contract/problem.ts'
import { statusOf } from '../../contract/problem-code.ts'
import { described, type Log } from '../../platform/log.ts'
import { brokenProblem, problemOf } from '../problem-of.ts'
import { isNavigation, problemPage } from './pages/problem-page.ts'

/** How long, and how many bytes, of a body that was refused are still read. */
const patienceMs = 2000
const leftToRead = 2 * 1024 * 1024

/** Answers what was thrown, with the status of its code: `{problem}`, and to who came by a browser's address bar or a link a page. */
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
 * Reads on for a moment, so that whoever is still sending gets to see the answer; then reads no more, and at last cuts.
 *
 * Neither the answer itself nor the end of reading closes the connection: what the other side still sends would come back
 * as a reset, and take the answer with it.
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
