import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { ExpressAdapter } from '@bull-board/express'
import type { Express, RequestHandler } from 'express'
import { queueNames } from '../../../contract/jobs.ts'
import type { Dependencies } from '../../dependencies.ts'

/** As Express keeps what draws its views. */
type Engine = (path: string, values: object, done: (error: unknown, html?: string) => void) => void

/** What the board's page asks of others: a stylesheet of fonts. It shows in the system's own without. */
const fromElsewhere = /<link\b[^>]*\bhref="(https?:)?\/\/[^>]*>\s*/g

/** Bull Board over all queues, served under this path. */
export function buildQueueBoard(queues: Dependencies['queues'], path: string): RequestHandler {
  const serverAdapter = new ExpressAdapter().setBasePath(path)
  createBullBoard({
    queues: queueNames.map((name) => new BullMQAdapter(queues.of(name))),
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Rekha' } },
  })
  const app = serverAdapter.getRouter() as Express & { engines: Record<string, Engine> }
  const render = app.engines['.ejs']
  if (!render) throw new Error('the board draws its page in another way now')
  app.engine('ejs', (path, values, done) =>
    render(path, values, (error, html) => done(error, html?.replace(fromElsewhere, ''))),
  )
  return app as RequestHandler
}
