import type { RequestHandler } from 'express'

/** For responses that must not be cached. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
