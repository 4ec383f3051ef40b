import { mkdirSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { skip } from '../stack/skip.ts'
import type { Fault } from './fault.ts'
import { faults } from './faults.ts'
import { type Outcome, openScene, openStage, type Scene, type Stage } from './scene.ts'

type Row = Partial<Outcome> & { fault: string; bound: number; verdict: 'pass' | 'fail' | 'not run' }

const whole = { lost: 0, doubled: 0, reordered: 0, replies: 1, charges: 1 }

const isWhole = (outcome: Outcome) =>
  Object.entries(whole).every(([name, value]) => outcome[name as keyof Outcome] === value)

/** Lets it happen on a stage of its own. */
async function playApart(fault: Fault): Promise<Outcome> {
  const { close, ...brought } = (await fault.bring?.()) ?? {}
  let stage: Stage | undefined
  try {
    stage = await openStage({ ...brought, settings: { ...fault.settings, ...brought.settings } })
    return await playOn(stage, fault)
  } finally {
    await stage?.close()
    await close?.()
  }
}

async function playOn(stage: Stage, fault: Fault): Promise<Outcome> {
  let scene: Scene | undefined
  try {
    scene = await openScene(stage)
    return await fault.run(scene)
  } finally {
    scene?.close()
  }
}

describe('nothing is lost when', () => {
  const rows: Row[] = []
  const all = process.env['REKHA_FAULTS'] === 'all'
  // The bounds are promised of a machine that has nothing else to do, as in `npm run test:faults`.
  const slowness = all ? 1 : 15

  const tell = (fault: Fault, play: (fault: Fault) => Promise<Outcome>) =>
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
      // Whatever was lost is final; a machine that was busy elsewhere for some seconds gets a second chance at the bound.
      if (isWhole(outcome) && outcome.seconds > bound) outcome = await play(fault)
      Object.assign(row, outcome, { seconds: Math.round(outcome.seconds * 10) / 10 })
      expect(outcome).to.include(whole)
      expect(outcome.seconds).to.be.at.most(bound)
      row.verdict = 'pass'
    }).timeout(240_000)

  const chosen = faults.filter(({ always }) => always || all)
  for (const fault of chosen.filter(({ leavesNoTrace }) => !leavesNoTrace)) tell(fault, playApart)

  describe('on one stage,', () => {
    let stage: Stage
    before(async () => {
      stage = await openStage()
    })
    after(() => stage.close())
    for (const fault of chosen.filter(({ leavesNoTrace }) => leavesNoTrace)) tell(fault, () => playOn(stage, fault))
  })

  after(() => {
    console.table(rows)
    mkdirSync('test-results', { recursive: true })
    writeFileSync('test-results/faults.json', `${JSON.stringify(rows, null, 2)}\n`)
  })
})
