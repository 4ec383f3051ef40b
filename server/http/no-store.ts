import type { RequestHandler } from 'express'

/** For answers that nothing on their way may keep. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
