import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, dist/ and docs/, found both from the sources and from the build. */
export const projectFolder = findProject(dirname(fileURLToPath(import.meta.url)))

function findProject(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('There is no package.json above this program: it must lie beside dist/.')
  return findProject(above)
}
