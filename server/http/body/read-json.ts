import { json, type RequestHandler, urlencoded } from 'express'
import { ProblemError } from '../../../contract/problem.ts'
import { readAtMost } from './read-at-most.ts'

/** Four passwords or names of the greatest length fit; nothing that is asked for in JSON is longer. */
const mostBytes = 16 * 1024

/** The parser also takes UTF-7, -16 and -32, which nobody who means well sends. */
function requireUtf8(_request: unknown, _response: unknown, _body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8') throw new ProblemError('not-utf-8')
}

/** A form is not what is asked for, but one of so many fields is refused for its length first. */
const refuseLongForm = urlencoded({ limit: mostBytes, parameterLimit: 100, extended: false })

/** A body that is not JSON was left unread by the parser. */
const requireJson: RequestHandler = (request, _response, next) => {
  const sent = request.headers['content-length'] ?? request.headers['transfer-encoding']
  if (sent !== undefined && sent !== '0' && !request.is('application/json')) throw new ProblemError('not-json')
  request.body ??= {}
  next()
}

/** Reads a JSON body of at most 16 KB; no body is `{}`. */
export const readJson: RequestHandler[] = [
  readAtMost(mostBytes, json({ limit: mostBytes, strict: true, type: 'application/json', verify: requireUtf8 })),
  readAtMost(mostBytes, refuseLongForm),
  requireJson,
]
