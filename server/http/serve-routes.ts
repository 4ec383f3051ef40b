import { type RequestHandler, Router } from 'express'
import { type Asker, accessRules } from '../../contract/access.ts'
import { type Method, type RouteName, routes } from '../../contract/routes.ts'
import { handlers } from './handlers.ts'
import type { Services } from './route.ts'

/** The contract's routes for these kinds of callers. */
export function serveRoutes(services: Services, ...askers: Asker[]): Router {
  const router = Router()
  const mount: Record<Method, (path: string, handler: RequestHandler) => unknown> = {
    GET: (path, handler) => router.get(path, handler),
    POST: (path, handler) => router.post(path, handler),
    PATCH: (path, handler) => router.patch(path, handler),
    DELETE: (path, handler) => router.delete(path, handler),
  }
  for (const [name, handler] of Object.entries(handlers)) {
    if (!askers.includes(accessRules[routes[name as RouteName].access].asks)) continue
    const [method, path = ''] = name.split(' ')
    mount[method as Method](path, handler.serve(services))
  }
  return router
}
