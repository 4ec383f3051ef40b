import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type RequestHandler, Router } from 'express'

/** Where the built page lies, seen from the sources and from dist/ alike. */
function builtPage(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const candidates = [join(here, '../../client'), join(here, '../../dist/client')]
  return candidates.find((folder) => existsSync(join(folder, 'index.html')) && existsSync(join(folder, 'assets'))) ?? ''
}

/** The chat's page, under every address it can be opened at; its scripts carry the response's nonce. */
export function page(): Router {
  const router = Router()
  const folder = builtPage()
  if (folder === '') return router
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const serve: RequestHandler = (_request, response) => {
    const nonce = response.locals['nonce'] as string
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(html.replaceAll('<script ', `<script nonce="${nonce}" `))
  }
  router.get(['/', '/a/:id', '/s/:id'], serve)
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  router.use(express.static(folder, { index: false, cacheControl: false, setHeaders: keepFor }))
  return router
}

/** An hour; but a browser asks every time for the file that decides what it keeps. */
function keepFor(response: ServerResponse, path: string): void {
  response.setHeader('Cache-Control', path.endsWith('sw.js') ? 'no-cache' : 'public, max-age=3600')
}

/** A nonce for this response's scripts. */
export const nonce: RequestHandler = (_request, response, next) => {
  response.locals['nonce'] = randomBytes(16).toString('base64')
  next()
}
