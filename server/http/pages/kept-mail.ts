import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Request, Router } from 'express'
import type { Config } from '../../../platform/config.ts'
import type { KeptLetter } from '../../../platform/mailer.ts'
import { escapeHtml } from './escape-html.ts'

/** Letters shown, the latest first. */
const most = 20

/**
 * While developing, the mail that was kept instead of sent, at /dev/mail, for who sits at this machine; nothing where mail is
 * sent, or in production.
 */
export function keptMail({ mail, production }: Pick<Config, 'mail' | 'production'>): Router {
  const router = Router()
  const folder = mail && 'folder' in mail ? mail.folder : undefined
  if (production || folder === undefined) return router
  router.get('/dev/mail', async (request, response, next) => {
    if (!isFromHere(request)) return next()
    const letters = await lettersIn(folder)
    response.set('Cache-Control', 'no-store').type('html').send(pageOf(letters))
  })
  return router
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Whether it was asked on this machine, by its own name, and through no proxy: a link here opens its owner's account, and a
 * development server may be reached by others.
 */
function isFromHere({ headers, socket }: Request): boolean {
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some((name) => name in headers)
  const isLoopback = /^(::1|(::ffff:)?127\..*)$/.test(socket.remoteAddress ?? '')
  return isLoopback && !isForwarded && loopback.test(headers.host ?? '')
}

async function lettersIn(folder: string): Promise<KeptLetter[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Made with the first mail.
    if (error.code === 'ENOENT') return []
    throw error
  })
  const latest = names.sort().reverse().slice(0, most)
  return Promise.all(latest.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as KeptLetter))
}

function pageOf(letters: KeptLetter[]): string {
  const shown = letters.map(
    ({ to, subject, text, link, keptAt }) => `
      <article>
        <h2>${escapeHtml(subject)}</h2>
        <p>${escapeHtml(to)}, ${escapeHtml(keptAt)}</p>
        <pre>${escapeHtml(text)}</pre>
        <p class="next"><a class="primary" href="${escapeHtml(link)}">Open the link</a></p>
      </article>`,
  )
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Mail kept here · Rekha</title>
    <link rel="stylesheet" href="/problem.css" />
  </head>
  <body>
    <main>
      <h1>Mail kept here</h1>
      <p>Without MAIL_URL nothing is sent. Only a development server shows this page.</p>
      ${shown.join('') || '<p>None yet.</p>'}
    </main>
  </body>
</html>
`
}
