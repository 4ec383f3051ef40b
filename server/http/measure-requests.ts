import type { RequestHandler } from 'express'
import { routes } from '../../contract/routes.ts'
import { metrics } from '../../platform/metrics.ts'

const known = Object.keys(routes).map((name) => {
  const [method = '', path = ''] = name.split(' ')
  return { method, path, pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`, 'i') }
})

/** The path of a request as the contract writes it, `other` for the page, the documents and what does not exist. */
export function routeOf(method: string, path: string): string {
  const found = known.find((route) => route.method === method && route.pattern.test(path))
  return found?.path ?? 'other'
}

/** Measures response times by route and status; a response not fully sent counts as 499. */
export const measureRequests: RequestHandler = (request, response, next) => {
  const began = performance.now()
  const { method, path } = request
  response.once('close', () => {
    const labels = {
      method: ['GET', 'POST', 'PATCH', 'DELETE'].includes(method) ? method : 'other',
      route: routeOf(method, path),
      status: response.writableFinished ? response.statusCode : 499,
    }
    metrics.httpSeconds.observe(labels, (performance.now() - began) / 1000)
  })
  next()
}
