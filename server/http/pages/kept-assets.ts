import { extname } from 'node:path'
import { type RequestHandler, Router } from 'express'
import { ProblemError } from '../../../contract/problem.ts'
import type { Storage } from '../../../platform/storage.ts'

/** The storage folder with the scripts, styles and fonts of every build. */
export const shelf = 'page-assets'

/** Files with a content hash in their name, as a build writes them. */
const isAsset = (name: string) => /^[\w-]+-[\w-]{8}\.\w+$/.test(name)

/** Serves other builds' assets from the storage, where every server uploads its own. */
export function keptAssets(storage: Storage): Router {
  const find: RequestHandler = async (request, response, next) => {
    const name = String(request.params['name'])
    const bytes = isAsset(name) ? await storage.get(`${shelf}/${name}`).catch(nullWhereMissing) : null
    if (bytes) response.set('Cache-Control', 'public, max-age=31536000, immutable').type(extname(name)).send(bytes)
    else {
      // A server started later may have it.
      response.set('Cache-Control', 'no-store')
      next()
    }
  }
  return Router().get('/:name', find)
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof ProblemError && error.problem.code === 'missing') return null
  throw error
}
