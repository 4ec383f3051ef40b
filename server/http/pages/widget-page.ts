import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Response, Router } from 'express'
import { Origin } from '../../../contract/site.ts'
import { Id } from '../../../contract/views.ts'
import { Site } from '../../../db/models/site.ts'
import type { Dependencies } from '../../dependencies.ts'
import { noStore } from '../no-store.ts'
import { noSuchSite, notAllowed } from '../site-refusals.ts'
import { builtPage, sendPage } from './page.ts'
import { forbidCamera } from './protect-headers.ts'
import { refusalPage } from './refusal-page.ts'

/**
 * The script that adds the widget to a page, and the frame it opens there.
 *
 * Only pages of the site's origins may show the frame. Others get, in its place, instructions for the site's owner,
 * based on the Referer, which is used for nothing else.
 */
export function widgetPage({ config }: Pick<Dependencies, 'config'>): Router {
  const router = Router()
  const folder = builtPage(config)
  if (folder === '') return router
  const html = readFileSync(join(folder, 'frame.html'), 'utf8')

  router.get(['/embed.js', '/embed.d.ts'], (request, response) => {
    // Isolated pages (COEP) only load resources that opt in.
    response
      .set({ 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' })
      .set('Cache-Control', 'public, max-age=3600')
      .sendFile(join(folder, request.path))
  })

  router.get('/widget/:site', noStore, async (request, response) => {
    const id = Id.safeParse(request.params['site'])
    const site = id.success ? await Site.byId(id.data) : undefined
    const page = pageOf(request.get('referer'))
    if (!site || (page !== null && !site.origins.includes(page) && page !== new URL(config.publicUrl).origin)) {
      allowFraming(response, ['*'])
      const { problem } = page === null || !site ? noSuchSite() : notAllowed(page)
      response
        .status(403)
        .type('html')
        .send(refusalPage(problem, response.locals['nonce'] as string))
      return
    }
    allowFraming(response, site.origins)
    if (!site.features.includes('camera')) forbidCamera(response)
    const face = JSON.stringify(site.face()).replace(/</g, '\\u003c')
    sendPage(response, html, `<script type="application/json" id="site">${face}</script>`)
  })

  return router
}

/** The origin of the page a request came from; null if unknown. */
function pageOf(referer: string | undefined): string | null {
  const origin = Origin.safeParse(referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : '')
  return origin.success ? origin.data : null
}

/** Allows only pages of these origins to show this response in a frame. */
function allowFraming(response: Response, origins: string[]): void {
  response.removeHeader('X-Frame-Options')
  response.set('Cross-Origin-Resource-Policy', 'cross-origin')
  const policy = String(response.get('Content-Security-Policy'))
  response.set(
    'Content-Security-Policy',
    policy.replace(/frame-ancestors[^;]*/, `frame-ancestors ${origins.join(' ')}`),
  )
}
