import { expect } from 'chai'
import { importScript } from '../stack/import-script.ts'

interface Run {
  title: string
  files: string[]
  database: string
  needs: string[]
}
interface Choosing {
  chooseFiles(paths: string[]): string[]
  planRuns(files: string[], databases: string[]): Run[]
}
interface Touching {
  touchedBy(changed: string[], files: string[]): string[]
}

describe('npm test', () => {
  let chooseFiles: Choosing['chooseFiles']
  let planRuns: Choosing['planRuns']
  let touchedBy: (changed: string) => string[]
  before(async () => {
    ;({ chooseFiles, planRuns } = await importScript<Choosing>('test/runner/choose-files.mjs'))
    const touching = await importScript<Touching>('test/runner/find-touched.mjs')
    // This file mentions the files it asks about, so it would be touched as well.
    const all = chooseFiles([]).filter((file) => file !== 'test/scripts/choose-tests.test.ts')
    touchedBy = (changed) => touching.touchedBy([changed], all)
  })
  const both = ['sqlite', 'postgres']

  it('asks for nothing that the files asked for do not need', () => {
    const [run, ...more] = planRuns(chooseFiles(['./test/client/core/assemble.test.ts']), both)
    expect(more).to.deep.equal([])
    expect(run).to.include({ title: 'test/client/core/assemble.test.ts', database: 'sqlite' })
    expect(run?.needs).to.deep.equal([])
  })

  it('runs what is about the database on both, everything else once, on the one that is asked for', () => {
    const runs = planRuns(chooseFiles(['test/flow/talk.test.ts', 'test/client/browser/talk.test.ts']), both)
    expect(runs.map(({ title }) => title)).to.have.members([
      'test/flow/talk.test.ts on sqlite',
      'test/flow/talk.test.ts on postgres',
      'test/client/browser/talk.test.ts',
    ])
    const twice = planRuns(chooseFiles([]), both).flatMap(({ files }) => files)
    expect([...new Set(twice)].sort()).to.deep.equal(chooseFiles([]).sort())
    for (const database of both) {
      const once = planRuns(chooseFiles([]), [database])
      expect(new Set(once.map((run) => run.database))).to.deep.equal(new Set([database]))
      expect(once.flatMap(({ files }) => files).sort()).to.deep.equal(chooseFiles([]).sort())
    }
  })

  it('refuses a path without tests', () => {
    expect(() => chooseFiles(['test/nowhere'])).to.throw('There are no tests at test/nowhere.')
    expect(() => chooseFiles(['test/stack'])).to.throw('holds none')
  })

  it('finds what a change touches: by imports, by the processes and files that a test names, by the page it opens', () => {
    expect(touchedBy('reader/almanac/limits.ts'))
      .to.include.members(['test/reader/almanac/answer-question.test.ts', 'test/flow/talk.test.ts'])
      .and.not.include('test/client/core/assemble.test.ts')
    expect(touchedBy('client/core/assemble.ts'))
      .to.include.members(['test/client/core/assemble.test.ts', 'test/client/browser/talk.test.ts'])
      .and.not.include('test/flow/reading.test.ts')
    expect(touchedBy('bench/measured.json')).to.deep.equal(['test/bench/fleet.test.ts'])
    expect(touchedBy('deploy/prometheus/prometheus.yml')).to.include('test/deploy/prometheus.test.ts')
    expect(touchedBy('LICENSE')).to.deep.equal([])
    expect(touchedBy('package-lock.json')).to.have.length(chooseFiles([]).length - 1)
  })
})
