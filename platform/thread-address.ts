import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from './project-folder.ts'

const isBuilt = extname(import.meta.url) !== '.ts'

/** The URL of a thread's file, named by its path without extension: its source where this process runs from source. */
export function threadAddress(path: string): string {
  return pathToFileURL(join(projectFolder, isBuilt ? 'dist' : '', path + (isBuilt ? '.js' : '.ts'))).href
}
