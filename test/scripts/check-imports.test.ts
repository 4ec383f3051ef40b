import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from 'mocha'

describe('the rules of what may import what', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rekha-imports-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  function check(files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-imports.mjs', folder], {
      encoding: 'utf8',
    })
    return { status, stdout, breaches: stderr.split('\n').filter((line) => line !== '') }
  }

  function expectBreach(files: Record<string, string>, ...told: string[]) {
    const { status, breaches } = check(files)
    expect(status).to.equal(1)
    expect(breaches, breaches.join('\n')).to.have.length(told.length)
    for (const [at, text] of told.entries()) expect(breaches[at]).to.contain(text)
  }

  it('lets a tree pass whose arrows all point down', () => {
    const { status, stdout, breaches } = check({
      'contract/views.ts': "import * as z from 'zod'\nexport const View = z.string()\n",
      'platform/config.ts':
        "import { View } from '../contract/views.ts'\nexport const port = process.env['PORT'] ?? View\n",
      'db/row.ts': "import { port } from '../platform/config.ts'\nexport const row = port\n",
      'reader/read.ts': "export * from './words.ts'\nexport const a = 1\n",
      'reader/words.ts': 'export const words = 1\n',
      'server/main.ts': "import { row } from '../db/row.ts'\nawait row.touch()\n",
      'worker/main.ts': "import { a } from '../reader/read.ts'\nexport const b = () => a\n",
      'client/store.ts': "import type { View } from '../contract/views.ts'\nexport type V = View\n",
      'test/all.test.ts': "import '../server/main.ts'\nimport '../worker/main.ts'\nprocess.env['X'] = ''\n",
    })
    expect(breaches).to.deep.equal([])
    expect(status).to.equal(0)
    expect(stdout).to.contain('9 files, 0 broken rules')
  })

  it('refuses to pass when there is nothing to check', () => {
    expect(check({}).status).to.equal(1)
  })

  it('keeps server and worker apart, in both directions', () => {
    expectBreach(
      {
        'server/a.ts': "import { b } from '../worker/b.ts'\nexport const a = b\n",
        'worker/b.ts': 'export const b = 1\n',
      },
      'server/a.ts:1 imports worker/b.ts',
    )
    expectBreach(
      {
        'server/a.ts': 'export const a = 1\n',
        'worker/b.ts': "export const b = 1\nconst { a } = await import('../server/a.ts')\n",
      },
      'worker/b.ts:2 imports server/a.ts',
    )
  })

  it('keeps the reader from the database, and everybody but the worker from the reader', () => {
    expectBreach(
      {
        'reader/a.ts': "import {\n  row,\n} from '../db/row.ts'\nexport const a = row\n",
        'db/row.ts': 'export const row = 1\n',
        'server/b.ts': "import type { a } from '../reader/a.ts'\nexport type B = typeof a\n",
      },
      'reader/a.ts:1 imports db/row.ts',
      'server/b.ts:1 imports reader/a.ts',
    )
  })

  it('sees an import that points up in every way of writing it', () => {
    const ways = [
      "export { a } from '../server/a.ts'\nexport const b = 1\n",
      "export * from '../server/a.ts'\nexport const b = 1\n",
      "export type B = import('../server/a.ts').A\n",
      "export type B = typeof import('../server/a.ts')\n",
      "export const b = new URL('../server/a.ts', import.meta.url)\n",
      "import '../server/a.ts'\nexport const b = 1\n",
    ]
    expectBreach(
      { ...each('platform', ways), 'server/a.ts': 'export const a = 1\n' },
      ...ways.map((_, at) => `platform/${at}.ts:1 imports server/a.ts`),
    )
  })

  it('gives the contract no package but zod', () => {
    expectBreach(
      { 'contract/a.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n" },
      'contract/a.ts:1 imports node:fs',
    )
  })

  it('gives the client nothing but types, from nothing but the contract', () => {
    const contract = { 'contract/a.ts': 'export const a = 1\nexport type A = 1\n' }
    const asCode = 'imports contract/a.ts as code'
    expectBreach(
      { ...contract, 'client/b.tsx': "import { a } from '../contract/a.ts'\nexport const b = <i>{a}</i>\n" },
      asCode,
    )
    // With verbatimModuleSyntax this remains in the output as a side-effect import.
    expectBreach(
      { ...contract, 'client/b.tsx': "import { type A } from '../contract/a.ts'\nexport type B = A\n" },
      asCode,
    )
    expectBreach(
      {
        'client/b.tsx': "import type { Log } from '../platform/log.ts'\nexport type B = Log\n",
        'platform/log.ts': 'export type Log = 1\n',
      },
      'client/b.tsx:1 imports platform/log.ts',
    )
  })

  it('holds the rooms of the page in their order, and takes no file that lies in none', () => {
    const upwards = "import { a } from '../page/a.tsx'\nexport const b = a\n"
    expectBreach(
      {
        'client/app/page/a.tsx': "import { c } from '../ui/c.ts'\nexport const a = c\n",
        'client/app/ui/c.ts': 'export const c = 1\n',
        'client/app/sites/b.ts': upwards,
        'client/app/talk/b.ts': "import type { d } from '../photos/d.ts'\nexport type B = typeof d\n",
        'client/app/photos/d.ts': 'export const d = 1\n',
        'client/app/e.ts': 'export const e = 1\n',
        'client/app/attic/f.ts': 'export const f = 1\n',
      },
      'client/app/attic/f.ts:1 lies in none of the rooms',
      'client/app/e.ts:1 lies in none of the rooms',
      'client/app/sites/b.ts:1 imports client/app/page/a.tsx, but sites may import only photos, talk, account, ui, words, style',
      'client/app/talk/b.ts:1 imports client/app/photos/d.ts, but talk may import only ui, words, style',
    )
  })

  it('finds a circle of imports, of types too', () => {
    const circle = (kind: string) => ({
      'db/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
      'db/b.ts': "import { c } from './c.ts'\nexport const b = () => c\n",
      'db/c.ts': `import ${kind} { a } from './a.ts'\nexport type A = typeof a\nexport const c = 1\n`,
    })
    expectBreach(circle(''), 'db/a.ts → db/b.ts → db/c.ts → db/a.ts')
    expectBreach(circle('type'), 'db/a.ts → db/b.ts → db/c.ts → db/a.ts')
  })

  it('refuses a file that only passes on others', () => {
    expectBreach(
      {
        'db/all.ts': "export * from './a.ts'\nexport { b } from './b.ts'\n",
        'db/a.ts': 'export const a = 1\n',
        'db/b.ts': 'export const b = 1\n',
      },
      'db/all.ts:1 only passes on',
    )
  })

  it('finds the environment read elsewhere, however it is written', () => {
    const ways = [
      "export const a = process.env['PORT']\n",
      'const { env } = process\nexport const a = env\n',
      "import { env } from 'node:process'\nexport const a = env\n",
      "export const a = process['env']\n",
    ]
    expectBreach(each('server', ways), ...ways.map((_, at) => `server/${at}.ts:1 reads process.env`))
  })

  it('lets nobody but the database folder query rows', () => {
    const query = "import { Row } from '../db/row.ts'\nexport const found = await Row.query().findById('1')\n"
    expectBreach(
      {
        'db/row.ts': query.replace("../db/row.ts'", "./base.ts'"),
        'db/base.ts': 'export const Row = 1\n',
        ...each('server', [query]),
      },
      'server/0.ts:2 queries rows',
    )
  })

  it('finds a query that is never sent', () => {
    const lost = [
      'Row.query().patch({ a: 1 }).where({ b: 2 })',
      'row.$query(trx).delete()',
      'void Row.query().deleteById(id)',
      'if (a) knex.schema.dropTable(name)',
      'rows.forEach((row) => row.$relatedQuery("replies").delete())',
    ]
    expectBreach(
      each('db', lost.map(inFunction)),
      ...lost.map((_, at) => `db/${at}.ts:2 builds a query that nobody awaits`),
    )
  })

  it('lets a query pass that is sent, now or later', () => {
    const sent = [
      'await Row.query().patch({ a: 1 })',
      'return Row.query().findById(id)',
      'await Promise.all(rows.map((row) => row.$query().delete()))',
      'const later = Row.query().where({ a })\n  await later',
      'Row.query().delete().catch(report)',
      'seen.delete(id)',
    ]
    expect(check(each('db', sent.map(inFunction))).breaches).to.deep.equal([])
  })
})

/** Files named 0.ts, 1.ts and so on in one folder. */
function each(folder: string, texts: string[]) {
  return Object.fromEntries(texts.map((text, at) => [`${folder}/${at}.ts`, text]))
}

function inFunction(statement: string) {
  return `export async function a() {\n  ${statement}\n}\n`
}
