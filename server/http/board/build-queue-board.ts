import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { ExpressAdapter } from '@bull-board/express'
import type { RequestHandler } from 'express'
import { queueNames } from '../../../contract/jobs.ts'
import type { Dependencies } from '../../dependencies.ts'

/** Bull Board for all queues, served under this path. */
export function buildQueueBoard(queues: Dependencies['queues'], path: string): RequestHandler {
  const serverAdapter = new ExpressAdapter().setBasePath(path)
  createBullBoard({
    queues: queueNames.map((name) => new BullMQAdapter(queues.of(name))),
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Rekha' } },
  })
  return serverAdapter.getRouter() as RequestHandler
}
