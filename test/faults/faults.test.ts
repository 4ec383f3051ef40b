import { mkdirSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { skip } from '../stack/skip.ts'
import type { Fault } from './fault.ts'
import { faults } from './faults.ts'
import { type Outcome, openScene, type Scene } from './scene.ts'

type Row = Partial<Outcome> & { fault: string; bound: number; verdict: 'pass' | 'fail' | 'not run' }

const whole = { lost: 0, doubled: 0, reordered: 0, replies: 1, charges: 1 }

const isWhole = (outcome: Outcome) =>
  Object.entries(whole).every(([name, value]) => outcome[name as keyof Outcome] === value)

/** Runs a fault in a fresh scene. */
async function play(fault: Fault): Promise<Outcome> {
  const { close, ...brought } = (await fault.bring?.()) ?? {}
  let scene: Scene | undefined
  try {
    scene = await openScene({ ...brought, settings: { ...fault.settings, ...brought.settings } })
    return await fault.run(scene)
  } finally {
    await scene?.close()
    await close?.()
  }
}

describe('nothing is lost when', () => {
  const rows: Row[] = []
  const all = process.env['REKHA_FAULTS'] === 'all'
  // The time limits assume an otherwise idle machine, as in `npm run test:faults`.
  const slowness = all ? 1 : 4

  for (const fault of faults.filter(({ always }) => always || all))
    it(fault.name, async function () {
      const bound = slowness * fault.seconds
      const row: Row = { fault: fault.name, bound, verdict: 'fail' }
      rows.push(row)
      const obstacle = await fault.impossible?.()
      if (obstacle) {
        Object.assign(row, { fault: `${fault.name}: ${obstacle}`, verdict: 'not run' })
        return skip(this, obstacle)
      }
      let outcome = await play(fault)
      // Losses are final, but a missed time limit gets a second try: the machine may have been busy.
      if (isWhole(outcome) && outcome.seconds > bound) outcome = await play(fault)
      Object.assign(row, outcome, { seconds: Math.round(outcome.seconds * 10) / 10 })
      expect(outcome).to.include(whole)
      expect(outcome.seconds).to.be.at.most(bound)
      row.verdict = 'pass'
    }).timeout(240_000)

  after(() => {
    console.table(rows)
    mkdirSync('test-results', { recursive: true })
    writeFileSync('test-results/faults.json', `${JSON.stringify(rows, null, 2)}\n`)
  })
})
