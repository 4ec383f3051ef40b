import { type RequestHandler, Router } from 'express'
import type { Config } from '../../platform/config.ts'
import { mayReadMetrics } from '../../platform/may-read-metrics.ts'
import { readMetrics } from '../../platform/metrics.ts'
import { answerMissing } from './answer-problem.ts'

/** GET /metrics, for Prometheus; a 404 for everybody else. */
export function figures({ metricsToken }: Config): Router {
  const read: RequestHandler = async (request, response, next) => {
    if (!mayReadMetrics(request, metricsToken)) return answerMissing(request, response, next)
    const { type, text } = await readMetrics()
    response.set('Cache-Control', 'no-store').type(type).send(text)
  }
  const router = Router()
  router.get('/metrics', read)
  return router
}
