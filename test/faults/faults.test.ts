import { mkdirSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { faults } from './faults.ts'
import { type Outcome, openScene, type Scene } from './scene.ts'

type Row = Partial<Outcome> & { fault: string; bound: number; verdict: 'pass' | 'fail' | 'not run' }

describe('nothing is lost when', () => {
  const rows: Row[] = []

  for (const fault of faults)
    it(fault.name, async function () {
      const row: Row = { fault: fault.name, bound: fault.seconds, verdict: 'fail' }
      rows.push(row)
      const obstacle = (await fault.impossible?.()) ?? null
      if (obstacle !== null) {
        Object.assign(row, { fault: `${fault.name}: ${obstacle}`, verdict: 'not run' })
        return this.skip()
      }
      const { close, ...brought } = (await fault.bring?.()) ?? {}
      const settings = { ...fault.settings, ...brought.settings }
      let scene: Scene | undefined
      try {
        scene = await openScene({ ...brought, settings })
        const outcome = await fault.run(scene)
        Object.assign(row, outcome, { seconds: Math.round(outcome.seconds * 10) / 10 })
        expect(outcome).to.include({ lost: 0, doubled: 0, reordered: 0, replies: 1, charges: 1 })
        expect(outcome.seconds).to.be.at.most(fault.seconds)
        row.verdict = 'pass'
      } finally {
        await scene?.close()
        await close?.()
      }
    }).timeout(120_000)

  after(() => {
    console.table(rows)
    mkdirSync('test-results', { recursive: true })
    writeFileSync('test-results/faults.json', `${JSON.stringify(rows, null, 2)}\n`)
  })
})
