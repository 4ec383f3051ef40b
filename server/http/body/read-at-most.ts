import type { RequestHandler } from 'express'
import { ProblemError } from '../../../contract/problem.ts'

/**
 * A parser of bodies that refuses what has more than so many bytes as soon as they have come.
 *
 * Both body-parser and multer know earlier that a body is too long, but read on to its end before they say so, and an
 * endless one has none.
 */
export function readAtMost(bytes: number, parse: RequestHandler): RequestHandler {
  return (request, response, next) => {
    let read = 0
    let settled = false
    const settle = (error?: unknown) => {
      if (settled) return
      settled = true
      request.off('data', count)
      next(error)
    }
    const count = (piece: Buffer) => {
      read += piece.length
      if (read > bytes) settle(new ProblemError('body-too-long'))
    }
    void parse(request, response, settle)
    if (!settled) request.on('data', count)
  }
}
