import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import { projectFolder } from '../../../platform/project-folder.ts'

/** The protocol's documents, generated from the contract, at /docs. */
export function docs(): Router {
  const folder = join(projectFolder, 'docs/protocol')
  const router = Router()
  if (existsSync(folder)) router.use('/docs', express.static(folder, { maxAge: '1h' }))
  return router
}
