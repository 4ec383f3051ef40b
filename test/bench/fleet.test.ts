import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { parts, usual } from '../../bench/fleet/demand.ts'
import { runFleet } from '../../bench/fleet/run-fleet.ts'
import { firstToGiveOut, sizeFleet, utilisationOf } from '../../bench/fleet/size-fleet.ts'
import type { Measured } from '../../bench/measured.ts'

describe('sizing a fleet', () => {
  const measured = JSON.parse(readFileSync('bench/measured.json', 'utf8')) as Measured

  for (const connections of [10_000, 100_000, 1_000_000])
    it(`predicts how busy each part of a fleet for ${connections} connections is, within a tenth`, () => {
      const behaviour = { ...usual, connections }
      const fleet = sizeFleet(measured, behaviour)
      const told = utilisationOf(measured, behaviour, fleet)
      const seen = runFleet(measured, behaviour, fleet, { seconds: secondsFor(connections) })
      for (const part of parts) {
        // A part that has next to nothing to do is judged by what that takes of it.
        const off = Math.abs(seen[part].busy - told[part])
        expect(off, `${part}: ${seen[part].busy}, not ${told[part]}`).to.be.below(Math.max(0.1 * told[part], 0.01))
      }
    })

  it('names the part that gives out first, and at its limit that part keeps people waiting', () => {
    const behaviour = { ...usual, connections: 10_000 }
    const fleet = sizeFleet(measured, behaviour)
    const { part, times } = firstToGiveOut(utilisationOf(measured, behaviour, fleet))
    const before = runFleet(measured, behaviour, fleet, { seconds: 300 })
    const crowded = { ...behaviour, connections: behaviour.connections * times * 1.2 }
    const after = runFleet(measured, crowded, fleet, { seconds: 300 })
    expect(after[part].busy).to.be.above(0.95)
    expect(after[part].wait99).to.be.above(3 * before[part].wait99)
    const told = utilisationOf(measured, crowded, fleet)
    for (const other of parts) if (told[other] < 0.7) expect(after[other].busy, other).to.be.below(0.9)
  })
})

/** Few people have to be watched for longer until chance evens out. */
function secondsFor(connections: number): number {
  return connections > 500_000 ? 16 : connections > 50_000 ? 80 : 900
}
