import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { type Behaviour, demandOf, type Part, parts, usual, type Work } from '../../bench/fleet/demand.ts'
import { runFleet } from '../../bench/fleet/run-fleet.ts'
import { type Fleet, firstToGiveOut, sizeFleet, utilisationOf } from '../../bench/fleet/size-fleet.ts'
import type { Measured } from '../../bench/measured.ts'

const nothing = { server: 0, worker: 0, redis: 0, postgres: 0 }
const free: Measured = {
  taken: { on: '', node: '', day: '' },
  connection: { bytes: 20_000, accept: nothing, second: nothing },
  reply: nothing,
  token: nothing,
  upload: nothing,
  measuring: nothing,
  heldByOneWorker: 0,
  redisCommandsAToken: 0,
}
const ones = Object.fromEntries(parts.map((part) => [part, 1])) as Fleet

/** Per second: 10 connections accepted, 50 replies of 100 tokens, 10 readings of 2 palms and 500 tokens. */
const people: Behaviour = {
  connections: 6000,
  repliesAMinute: 0.5,
  tokensAReply: 100,
  readingsAnHour: 6,
  palmsAReading: 2,
  tokensAReading: 500,
  minutesConnected: 10,
}

/** A measurement, the part it loads, and how many of that part's cores `people` keep busy, calculated by hand. */
const figures: [string, Partial<Measured>, Part, number][] = [
  // 10 accepted per second.
  ['accept.server', connection({ accept: { ...nothing, server: 0.004 } }), 'server', 0.04],
  ['accept.redis', connection({ accept: { ...nothing, redis: 0.0002 } }), 'rooms', 0.002],
  ['accept.postgres', connection({ accept: { ...nothing, postgres: 0.001 } }), 'postgres', 0.01],
  // 6000 held.
  ['second.server', connection({ second: { ...nothing, server: 0.00001 } }), 'server', 0.06],
  ['second.redis', connection({ second: { ...nothing, redis: 0.000001 } }), 'rooms', 0.006],
  ['second.postgres', connection({ second: { ...nothing, postgres: 0.0000005 } }), 'postgres', 0.003],
  // 50 replies, and 10 readings that start like one.
  ['reply.server', { reply: { ...nothing, server: 0.008 } }, 'server', 0.48],
  ['reply.worker', { reply: { ...nothing, worker: 0.006 } }, 'worker', 0.36],
  ['reply.redis', { reply: { ...nothing, redis: 0.001 } }, 'queue', 0.06],
  ['reply.postgres', { reply: { ...nothing, postgres: 0.004 } }, 'postgres', 0.24],
  // 5000 tokens of replies and 5000 of readings.
  ['token.server', { token: { ...nothing, server: 0.00002 } }, 'server', 0.2],
  ['token.worker', { token: { ...nothing, worker: 0.00005 } }, 'worker', 0.5],
  ['token.redis', { token: { ...nothing, redis: 0.00001 } }, 'rooms', 0.1],
  ['token.postgres', { token: { ...nothing, postgres: 0.000002 } }, 'postgres', 0.02],
  // 20 photos and 20 palms.
  ['upload.server', { upload: { ...nothing, server: 0.08 } }, 'photos', 1.6],
  ['upload.redis', { upload: { ...nothing, redis: 0.001 } }, 'rooms', 0.02],
  ['upload.postgres', { upload: { ...nothing, postgres: 0.003 } }, 'postgres', 0.06],
  ['measuring.worker', { measuring: { ...nothing, worker: 1.2 } }, 'photos', 24],
]

function connection(more: Partial<Measured['connection']>): Partial<Measured> {
  return { connection: { ...free.connection, ...more } }
}

describe('sizing a fleet', () => {
  it('reckons the cores, the fleet and what gives out first as one does by hand', () => {
    const measured: Measured = {
      ...free,
      connection: {
        bytes: 20_000,
        accept: { server: 0.004, worker: 0, redis: 0.0002, postgres: 0.001 },
        second: { server: 0.00001, worker: 0, redis: 0.000001, postgres: 0.0000005 },
      },
      reply: { server: 0.008, worker: 0.006, redis: 0.001, postgres: 0.004 },
      token: { server: 0.00002, worker: 0.00005, redis: 0.00001, postgres: 0.000002 },
      upload: { server: 0.08, worker: 0, redis: 0.001, postgres: 0.003 },
      measuring: { ...nothing, worker: 1.2 },
    }
    const cores: Work = { server: 0.78, worker: 0.86, photos: 25.6, rooms: 0.128, queue: 0.06, postgres: 0.333 }
    const demand = demandOf(measured, people)
    for (const part of parts) expect(demand[part], part).to.be.closeTo(cores[part], 1e-9)
    const fleet = sizeFleet(measured, people)
    expect(fleet).to.deep.equal({ server: 2, worker: 2, photos: 37, rooms: 1, queue: 1, postgres: 1 })
    const { part, times } = firstToGiveOut(utilisationOf(measured, people, fleet))
    expect(part).to.equal('photos')
    expect(times).to.be.closeTo(37 / 25.6, 1e-9)
    // 6000 connections of 1 MB each; a server has room for 1 GB.
    const large = { ...measured, connection: { ...measured.connection, bytes: 1e6 } }
    expect(sizeFleet(large, people)).to.deep.equal({ ...fleet, server: 6 })
  })

  for (const [name, figure, part, cores] of figures)
    it(`lets ${name} keep ${cores} cores of the ${part} busy, by the formula and in the simulation, and no other`, () => {
      const measured = { ...free, ...figure }
      const demand = demandOf(measured, people)
      const fleet = { ...ones, [part]: Math.ceil(cores / 0.7) }
      const seen = runFleet(measured, people, fleet, { seconds: 180 })
      for (const other of parts) {
        expect(demand[other], other).to.be.closeTo(other === part ? cores : 0, 1e-9)
        const busy = seen[other].busy * fleet[other]
        expect(busy, `${other}, simulated`).to.be.closeTo(other === part ? cores : 0, 0.07 * cores)
      }
    })

  // Only replies, 10 per second.
  const asked = { ...people, connections: 600, repliesAMinute: 1, tokensAReply: 0, readingsAnHour: 0 }
  const long = { seconds: 9000 }

  it('lets people wait for one server as long as queueing theory says (M/M/1)', () => {
    const measured = { ...free, reply: { ...nothing, server: 0.06 } }
    const { busy, wait99 } = runFleet(measured, asked, ones, long).server
    const [arriving, done] = [10, 1 / 0.06]
    expect(busy).to.be.closeTo(0.6, 0.02)
    expect(wait99).to.be.closeTo(Math.log(busy / 0.01) / (done - arriving), 0.05)
  })

  it('lets people wait for whichever of three workers is free first as long as queueing theory says (M/M/3)', () => {
    const measured = { ...free, reply: { ...nothing, worker: 0.21 } }
    const { busy, wait99 } = runFleet(measured, asked, { ...ones, worker: 3 }, long).worker
    // Erlang C for an offered load of 2.1: the share that finds all three busy.
    const all = 2.1 ** 3 / 6 / (1 - 0.7)
    const waiting = all / (1 + 2.1 + 2.1 ** 2 / 2 + all)
    expect(busy).to.be.closeTo(0.7, 0.02)
    expect(wait99).to.be.closeTo(Math.log(waiting / 0.01) / (3 / 0.21 - 10), 0.1)
  })

  it('lets people wait for photos, which all take the same time, as long as queueing theory says (M/D/1)', () => {
    // 10 palms per second on one core.
    const shown = { ...asked, repliesAMinute: 0, readingsAnHour: 60, palmsAReading: 1, tokensAReading: 0 }
    const measured = { ...free, measuring: { ...nothing, worker: 0.06 } }
    const { busy, wait99 } = runFleet(measured, shown, ones, long).photos
    expect(busy).to.be.closeTo(0.6, 0.02)
    expect(waitingNoLonger(wait99, 10, 0.06)).to.be.closeTo(0.99, 0.002)
  })

  it('predicts how busy each part of a fleet is from what was measured, and at its limit the first keeps people waiting', () => {
    const measured = JSON.parse(readFileSync('bench/measured.json', 'utf8')) as Measured
    const behaviour = { ...usual, connections: 20_000 }
    const fleet = sizeFleet(measured, behaviour)
    const told = utilisationOf(measured, behaviour, fleet)
    const before = runFleet(measured, behaviour, fleet, { seconds: 120 })
    for (const part of parts)
      expect(before[part].busy, part).to.be.closeTo(told[part], Math.max(0.1 * told[part], 0.01))
    const { part, times } = firstToGiveOut(told)
    const crowded = { ...behaviour, connections: behaviour.connections * times * 1.2 }
    const after = runFleet(measured, crowded, fleet, { seconds: 120 })
    expect(after[part].busy).to.be.above(0.95)
    expect(after[part].wait99).to.be.above(3 * before[part].wait99)
    const toldThen = utilisationOf(measured, crowded, fleet)
    for (const other of parts) if (toldThen[other] < 0.7) expect(after[other].busy, other).to.be.below(0.9)
  })
})

/** The share that waits at most this long for one server with constant service time (Erlang, 1909). */
function waitingNoLonger(wait: number, arriving: number, duration: number): number {
  let sum = 0
  for (let number = 0; number <= Math.floor(wait / duration); number += 1) {
    const left = arriving * (number * duration - wait)
    let term = Math.exp(-left)
    for (let factor = 1; factor <= number; factor += 1) term *= left / factor
    sum += term
  }
  return (1 - arriving * duration) * sum
}
