import { expect } from 'chai'
import { drawing, drawingTime, paceReadings } from '../../../client/core/pace-reading.ts'
import { growingPart, isInCeremony, isShownWhole, shownPart } from '../../../client/core/shown-text.ts'
import { initialState, type State } from '../../../client/core/state.ts'
import { createStore } from '../../../client/core/store.ts'
import type { Features } from '../../../contract/features.ts'
import type { AnalysisView } from '../../../contract/views.ts'

const id = 'one'
const queued = { id, access: 'full', status: 'queued', attempt: 0, features: null, summary: null, report: null }
const palm = { outline: [[0, 0]], lines: [{ name: 'heart' }, { name: 'head' }] } as unknown as Features
const measured = [palm]
const words = 'word '.repeat(100)

describe('the pace of a reading', () => {
  /** A page with a clock of its own, that has just shown a photo. */
  function page({ isWatched = true, first = {} as object } = {}) {
    const store = createStore<State>(initialState)
    const running = new Set<() => void>()
    let time = 1_000
    let watched = isWatched
    const pacer = paceReadings({
      store,
      isWatched: () => watched,
      now: () => time,
      every(_, run) {
        running.add(run)
        return () => running.delete(run)
      },
    })
    const change = (to: object) => store.set({ analysis: { ...store.get().analysis, ...to } as AnalysisView })
    change({ ...queued, ...first })
    return {
      pacer,
      change,
      isTicking: () => running.size > 0,
      pass(ms: number) {
        for (let left = ms; left > 0; left -= 60) {
          time += Math.min(60, left)
          for (const run of [...running]) run()
        }
      },
      write: (texts: Record<string, string>, attempt = 1) =>
        store.set({ live: { [id]: { attempt, ended: false, texts, early: [] } } }),
      finish: (summary: string) => {
        store.set({ live: {} })
        change({ status: 'completed', summary, attempt: 1 })
      },
      watch(whether: boolean) {
        watched = whether
        pacer.look()
      },
      get summary() {
        return shownPart(store.get().analysis!, store.get(), 'summary')
      },
      get state() {
        return store.get()
      },
    }
  }
  /** One whose lines have been measured and drawn. */
  function drawn() {
    const here = page()
    here.change({ status: 'processing', features: measured })
    here.pass(drawing.outline + 2 * drawing.line)
    return here
  }

  it('draws the lines first, then writes whole words at 60 to 80 characters a second', () => {
    const here = page()
    here.change({ status: 'processing', features: measured })
    expect(here.state.pace).to.include({ isDrawing: true })
    here.write({ summary: words })
    here.pass(drawing.outline + 2 * drawing.line)
    expect(here.state.pace).to.include({ isDrawing: false })
    expect(here.summary.length).to.be.at.most(5)
    here.pass(3_000)
    expect(here.summary.length).to.be.within(180, 240)
    expect(here.summary).to.match(/word $/)
    here.pass(60_000)
    expect(here.summary).to.equal(words)
  })

  it('takes no time for the edge of a hand that was not found', () => {
    expect(drawingTime(measured)).to.equal(drawing.outline + 2 * drawing.line)
    expect(drawingTime([{ ...palm, outline: [] }])).to.equal(2 * drawing.line)
  })

  it('draws the palm measured first at once, and the other when it has been measured', () => {
    const here = page()
    const both = drawing.outline + 2 * drawing.line
    here.change({ status: 'processing', features: measured })
    here.pass(both)
    expect(here.state.pace).to.include({ isDrawing: false })
    here.change({ features: [...measured, ...measured] })
    here.write({ summary: words })
    here.pass(both - 60)
    expect(here.state.pace).to.include({ isDrawing: true })
    here.pass(3_000)
    expect(here.summary.length).to.be.within(180, 240)
    // What is being read is never taken away for it.
    here.change({ features: [...measured, ...measured, ...measured] })
    expect(here.state.pace).to.include({ isDrawing: false })
  })

  it('leaves the palm in the middle until there are words beside it, however early the reading has ended', () => {
    const here = page()
    const isInTheMiddle = () => isInCeremony(here.state.analysis!, here.state)
    expect(isInTheMiddle()).to.equal(true)
    here.change({ status: 'processing', features: measured })
    here.finish(words)
    here.pass(drawing.outline + 2 * drawing.line)
    expect(here.state.pace).to.include({ isDrawing: false, shown: 0 })
    expect(isInTheMiddle()).to.equal(true)
    here.pass(300)
    expect(isInTheMiddle()).to.equal(false)
    here.pass(60_000)
    expect(isInTheMiddle()).to.equal(false)
  })

  it('waits for the measurements, and loses nothing that came before them', () => {
    const here = page()
    here.write({ summary: words })
    here.pass(5_000)
    expect(here.summary).to.equal('')
    here.change({ status: 'processing', features: [] })
    here.pass(60_000)
    expect(here.summary).to.equal(words)
  })

  it('does not make up for time in which nothing was waiting', () => {
    const here = drawn()
    here.write({ summary: 'So. ' })
    here.pass(600)
    expect(here.isTicking()).to.equal(false)
    here.pass(60_000)
    here.write({ summary: `So. ${words}` })
    expect(here.summary).to.equal('So. ')
  })

  it('goes on after the reading has ended, part by part, and ends with it', () => {
    const here = drawn()
    here.write({ summary: words, temperament: words })
    here.pass(1_000)
    expect(growingPart(here.state.analysis!, here.state)).to.equal('summary')
    here.pass(8_000)
    expect(growingPart(here.state.analysis!, here.state)).to.equal('temperament')
    here.finish(words)
    here.pass(60_000)
    expect(here.state.pace).to.equal(null)
    expect(isShownWhole(here.state.analysis!, here.state)).to.equal(true)
    expect(here.isTicking()).to.equal(false)
  })

  it('shows all at once to who is in a hurry, comes late, or would not see it', () => {
    const hurried = page()
    hurried.change({ status: 'processing', features: measured })
    hurried.write({ summary: words })
    hurried.pacer.hurry()
    expect(hurried.summary).to.equal(words)
    expect(hurried.state.pace).to.include({ isDrawing: false })
    hurried.write({ summary: words + words })
    expect(hurried.summary).to.equal(words + words)

    const late = page({ first: { status: 'completed', summary: words } })
    expect(late.summary).to.equal(words)
    expect(late.state.pace).to.equal(null)

    const hidden = drawn()
    hidden.write({ summary: words })
    hidden.watch(false)
    expect(hidden.summary).to.equal(words)
    hidden.watch(true)
    expect(hidden.summary).to.equal(words)
  })

  it('starts over with another attempt, and keeps the reading before it until then', () => {
    const here = page({ first: { status: 'completed', summary: 'Before. ', attempt: 1, features: [] } })
    here.change({ status: 'processing', attempt: 2 })
    expect(here.summary).to.equal('Before. ')
    here.write({ summary: words }, 2)
    here.pass(1_000)
    expect(here.summary.length).to.be.within(50, 80)
  })

  it('shows what an account opens at once', () => {
    const here = page({ first: { access: 'summary' } })
    here.change({ access: 'full', status: 'completed', summary: words })
    expect(here.summary).to.equal(words)
  })
})
