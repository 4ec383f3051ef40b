import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWorker } from '../../../client/service-worker/write-worker.ts'

/** The headings of the built page and of a version made from it. */
export const [firstHeading, nextHeading] = ['Namaste. Show me your palms.', 'Namaste. Show me both palms.']

/** Another name than this one, whatever it ends in. */
const renameOf = (name: string): string =>
  name.replace(/(.)(\.\w+)$/, (_, last: string, kind: string) => `${last === '0' ? '1' : '0'}${kind}`)

/** A copy of the built page as if rebuilt with a changed text: its scripts and styles have new names. */
export async function makeVersion(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-page-'))
  await cp('dist/client', folder, { recursive: true })
  const assets = join(folder, 'assets')
  const names = (await readdir(assets)).filter((name) => /\.(js|css)$/.test(name))
  const renamed = new Map(names.map((name) => [name, renameOf(name)]))
  const old = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  for (const [from, to] of renamed) await rename(join(assets, from), join(assets, to))
  for (const path of [...renamed.values()].map((name) => join('assets', name)).concat('index.html', 'frame.html')) {
    const text = await readFile(join(folder, path), 'utf8')
    const next = text.replace(old, (name) => renamed.get(name) ?? name).replace(firstHeading, nextHeading)
    await writeFile(join(folder, path), next)
  }
  await writeWorker(folder)
  return folder
}
