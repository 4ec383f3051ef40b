import { Router } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import { routes } from '../../contract/routes.ts'
import { Analysis } from '../../db/models/analysis.ts'
import type { Dependencies } from '../dependencies.ts'
import { ownerOf } from '../policy.ts'
import { actorOf } from './identify.ts'

const { params: Params, query: Query } = routes['GET /api/v1/analyses/:id/images/:hand']
const missing = () => new ProblemError('missing', 'This photo is not here. It may have been deleted.')

/** Photos, thumbnails and overlays, to their owner; and the summary, to anyone while it is shared. */
export function images({ storage }: Dependencies): Router {
  const router = Router()

  router.get('/:id/images/:hand', async (request, response) => {
    const params = Params.safeParse(request.params)
    const { size } = Query.parse(request.query)
    if (!params.success) throw missing()
    const { id, hand } = params.data
    const { analysis, access } = await ownerOf({ analysisId: id }, actorOf(response))
    const photo = analysis.photos().find((found) => found.hand === hand)
    if (size === 'overlay' && access !== 'full')
      throw new ProblemError('signed-out', 'Sign in to see the lines that were found.')
    const path = { full: photo?.path, thumbnail: photo?.thumbnail, overlay: photo?.overlay }[size]
    if (!path) throw missing()
    const stream = await storage.stream(path)
    // No cache may keep it (no-store, as for all of the API): who signs out, or deletes it, leaves nothing in the browser.
    // An SVG that is opened by itself is a page: it may run and load nothing.
    response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    response.type(path.slice(path.lastIndexOf('.')))
    stream.on('error', () => response.destroy())
    stream.pipe(response)
  })

  router.get('/:id/summary', async (request, response) => {
    const params = routes['GET /api/v1/analyses/:id/summary'].params.safeParse(request.params)
    const analysis = params.success ? await Analysis.byId(params.data.id) : undefined
    if (!analysis?.shared || analysis.summary === null)
      throw new ProblemError('missing', 'This reading is not here, or is no longer shared.')
    const { id, summary, language, reader, model, createdAt } = analysis
    response.json({ id, summary, language, reader, model, createdAt })
  })

  return router
}
