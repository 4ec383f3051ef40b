import { json, type RequestHandler, urlencoded } from 'express'
import { ProblemError } from '../../../contract/problem.ts'
import { readAtMost } from './read-at-most.ts'

/** Fits four passwords or names of maximum length; no JSON body needs more. */
const mostBytes = 16 * 1024

/** The parser also accepts UTF-7, -16 and -32, which no honest client sends. */
function requireUtf8(_request: unknown, _response: unknown, _body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8') throw new ProblemError('not-utf-8')
}

/** Forms are not accepted, but one this long or with this many fields is refused for its size first. */
const refuseLongForm = urlencoded({ limit: mostBytes, parameterLimit: 100, extended: false })

/** The parser leaves bodies that are not JSON unread. */
const requireJson: RequestHandler = (request, _response, next) => {
  const sent = request.headers['content-length'] ?? request.headers['transfer-encoding']
  if (sent !== undefined && sent !== '0' && !request.is('application/json')) throw new ProblemError('not-json')
  request.body ??= {}
  next()
}

/** Reads a JSON body of at most 16 KB; an empty body becomes `{}`. */
export const readJson: RequestHandler[] = [
  readAtMost(mostBytes, json({ limit: mostBytes, strict: true, type: 'application/json', verify: requireUtf8 })),
  readAtMost(mostBytes, refuseLongForm),
  requireJson,
]
