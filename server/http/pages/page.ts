import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import express, { type RequestHandler, type Response, Router } from 'express'
import type { Config } from '../../../platform/config.ts'
import { described } from '../../../platform/log.ts'
import { projectFolder } from '../../../platform/project-folder.ts'
import type { Dependencies } from '../../dependencies.ts'
import { keptAssets } from './kept-assets.ts'
import { previewCard } from './preview-card.ts'

/** The folder of the built page, as configured or in dist/; '' if there is none. */
export function builtPage({ pageFolder }: Pick<Config, 'pageFolder'>): string {
  if (pageFolder !== null) return resolve(pageFolder)
  const folder = join(projectFolder, 'dist/client')
  return existsSync(join(folder, 'index.html')) && existsSync(join(folder, 'assets')) ? folder : ''
}

const plainPages = ['/a/:id', '/continue', '/reset', '/verify', '/privacy', '/terms']

/** The desk's sections; /admin/queues is the queue board. */
const deskPages = [
  '/admin',
  ...['people', 'readings', 'ratings', 'usage', 'health', 'sites', 'audit'].map((section) => `/admin/${section}`),
  ...['people', 'readings'].map((section) => `/admin/${section}/:id`),
]

/**
 * The chat's page, under all its addresses; its scripts carry the response's nonce. For a shared summary,
 * the head describes it.
 */
export function page({ config, log, storage }: Pick<Dependencies, 'config' | 'log' | 'storage'>): Router {
  const router = Router()
  const folder = builtPage(config)
  if (folder === '') return router
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const send = (response: Response, head = '') => sendPage(response, html, head)
  router.get(['/', ...plainPages, ...deskPages], (_request, response) => send(response))
  // Opened by the widget's frame on another site's page, which it is to answer.
  router.get('/enter', (_request, response) => {
    response.removeHeader('Cross-Origin-Opener-Policy')
    send(response)
  })
  router.get('/s/:id', async (request, response) => {
    // The page itself needs no database: it also works without the preview card.
    const card = await previewCard(request.params.id, config.publicUrl, nonceOf(response)).catch((error: unknown) => {
      log.warn('a preview card failed', described(error))
      return ''
    })
    send(response, card && `  ${card}\n  `)
  })
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  router.use('/assets', keptAssets(storage))
  router.use(express.static(folder, { index: false, cacheControl: false, setHeaders: keepFor }))
  return router
}

/** Sends a page with the response's nonce on its scripts, and extra tags in its head. */
export function sendPage(response: Response, html: string, head: string): void {
  response
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      html.replaceAll('<script ', `<script nonce="${nonceOf(response)}" `).replace('</head>', () => `${head}</head>`),
    )
}

const nonceOf = (response: Response) => response.locals['nonce'] as string

/** An hour; but browsers always revalidate the service worker. */
function keepFor(response: ServerResponse, path: string): void {
  response.setHeader('Cache-Control', path.endsWith('sw.js') ? 'no-cache' : 'public, max-age=3600')
}

/** A nonce for this response's scripts. */
export const nonce: RequestHandler = (_request, response, next) => {
  response.locals['nonce'] = randomBytes(16).toString('base64')
  next()
}
