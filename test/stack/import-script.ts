import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '../../platform/project-folder.ts'

/** Imports a program in plain JavaScript, by its path in the project; it has no types, so the caller says them. */
export const importScript = async <T>(path: string): Promise<T> =>
  (await import(pathToFileURL(join(projectFolder, path)).href)) as T
