import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'

/** The protocol's documents, generated from the contract, at /docs. */
export function docs(): Router {
  const here = dirname(fileURLToPath(import.meta.url))
  const folder = [join(here, '../../docs/protocol'), join(here, '../../../docs/protocol')].find((candidate) =>
    existsSync(candidate),
  )
  const router = Router()
  if (folder) router.use('/docs', express.static(folder, { maxAge: '1h' }))
  return router
}
