import type { RequestHandler } from 'express'
import { ProblemError } from '../../../contract/problem.ts'

/**
 * A body parser that refuses a body as soon as more than this many bytes have arrived.
 *
 * body-parser and multer notice earlier that a body is too long, but read it to the end before failing, and an endless
 * one has no end.
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
