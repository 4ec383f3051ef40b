import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** From the project’s folder, where builds and tests run. */
const source = 'client/service-worker/worker.js'

/** Writes the service worker of the page that was built into this folder: sw.js, another file for every build. */
export async function writeWorker(folder: string): Promise<void> {
  const [worker, page] = await Promise.all([readFile(source, 'utf8'), readFile(join(folder, 'index.html'), 'utf8')])
  const shell = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path)
  const build = createHash('sha256').update(worker).update(page).digest('hex').slice(0, 12)
  await writeFile(join(folder, 'sw.js'), worker.replace('__BUILD__', JSON.stringify({ build, shell })))
}
