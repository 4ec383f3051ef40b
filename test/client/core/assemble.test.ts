import { expect } from 'chai'
import {
  type Addressed,
  endLive,
  hasGap,
  type LiveText,
  nothingHeld,
  takeDelta,
  takeSnapshot,
  textOf,
} from '../../../client/core/assemble.ts'
import { seededRandom } from '../../seeded-random.ts'

const at = (attempt: number, offset: number, text: string, part?: string): Addressed =>
  part === undefined ? { attempt, offset, text } : { attempt, offset, text, part }
const take = (...deltas: Addressed[]): LiveText => deltas.reduce(takeDelta, nothingHeld)

describe('a text being written', () => {
  it('grows by what follows it', () => {
    expect(textOf(take(at(1, 0, 'The heart '), at(1, 10, 'line')))).to.equal('The heart line')
  })

  it('says nothing twice when a delta overlaps or comes again', () => {
    const live = take(at(1, 0, 'The heart '), at(1, 4, 'heart line'), at(1, 0, 'The heart '), at(1, 4, 'heart line'))
    expect(textOf(live)).to.equal('The heart line')
    expect(hasGap(live)).to.equal(false)
  })

  it('is the very same object when a delta brings nothing', () => {
    const live = take(at(1, 0, 'The heart'))
    expect(takeDelta(live, at(1, 0, 'The'))).to.equal(live)
  })

  it('reports a gap, shows nothing out of place, and closes the gap when the missing piece comes', () => {
    const gapped = take(at(1, 0, 'The '), at(1, 10, 'line'))
    expect(textOf(gapped)).to.equal('The ')
    expect(hasGap(gapped)).to.equal(true)
    const closed = takeDelta(gapped, at(1, 4, 'heart '))
    expect(textOf(closed)).to.equal('The heart line')
    expect(hasGap(closed)).to.equal(false)
  })

  it('reports a gap when the beginning was missed', () => {
    const live = take(at(1, 7, 'line'))
    expect(hasGap(live)).to.equal(true)
    expect(textOf(live)).to.equal('')
  })

  it('starts over at a new attempt, and hears no more of the old one', () => {
    const live = take(at(1, 0, 'Old words'), at(2, 0, 'New '), at(1, 9, ' go on'), at(2, 4, 'words'))
    expect(textOf(live)).to.equal('New words')
    expect(hasGap(live)).to.equal(false)
  })

  it('keeps the old attempt on the screen while the start of the new one is missing', () => {
    const live = take(at(1, 0, 'Old'), at(2, 4, 'words'))
    expect(textOf(live)).to.equal('Old')
    expect(hasGap(live)).to.equal(true)
    expect(textOf(takeDelta(live, at(2, 0, 'New ')))).to.equal('New words')
  })

  it('is not disturbed after its end, until a new attempt starts', () => {
    const ended = endLive(take(at(1, 0, 'All said')), 1)
    expect(takeDelta(ended, at(1, 8, ' twice'))).to.equal(ended)
    expect(textOf(takeDelta(ended, at(2, 0, 'Again')))).to.equal('Again')
  })

  it('does not let the end of an older attempt end a newer one', () => {
    const live = take(at(2, 0, 'New'))
    expect(endLive(live, 1)).to.equal(live)
  })

  it('counts offsets in UTF-16 units', () => {
    const text = 'रेखा 🖐 पढ़ी'
    const cut = text.indexOf('🖐') + 1
    expect(textOf(take(at(1, 0, text.slice(0, cut)), at(1, cut, text.slice(cut))))).to.equal(text)
  })

  it('takes the whole from a join, keeps what was heard meanwhile, and puts what came early in its place', () => {
    const before = take(at(1, 0, 'The '), at(1, 14, ' runs deep'))
    const live = takeSnapshot(before, [at(1, 0, 'The heart line')])
    expect(textOf(live)).to.equal('The heart line runs deep')
    expect(hasGap(live)).to.equal(false)
    expect(textOf(takeSnapshot(live, [at(1, 0, 'The')]))).to.equal('The heart line runs deep')
  })

  it('does not go back to an attempt that has ended because a join tells of it late', () => {
    const ended = endLive(take(at(1, 0, 'All said')), 1)
    expect(takeSnapshot(ended, [at(1, 0, 'All s')])).to.equal(ended)
  })

  it('keeps the parts of a reading apart, and misses a summary that it never heard', () => {
    const live = take(at(1, 0, 'Sum', 'summary'), at(1, 0, 'Calm', 'temperament'), at(1, 3, 'mary', 'summary'))
    expect([textOf(live, 'summary'), textOf(live, 'temperament')]).to.deep.equal(['Summary', 'Calm'])
    expect(hasGap(take(at(2, 0, 'Calm', 'temperament')))).to.equal(true)
  })
})

describe('a text over a bad line', () => {
  const parts = ['summary', 'temperament', 'heart']

  /** Plays one random stream of two attempts with duplicated, reordered and lost deltas, and joins that answer late. */
  function walk(seed: number): void {
    const random = seededRandom(seed)
    const below = (n: number) => Math.floor(random() * n)
    const truth = new Map<number, Record<string, string>>()
    const sent: Addressed[] = []
    for (const attempt of [1, 2]) {
      const texts: Record<string, string> = {}
      for (const part of parts) {
        let text = ''
        for (let n = below(12) + 1; n > 0; n--) {
          const piece = String.fromCharCode(97 + below(26)).repeat(below(5) + 1)
          sent.push(at(attempt, text.length, piece, part))
          text += piece
        }
        texts[part] = text
      }
      truth.set(attempt, texts)
    }

    /** The rows as a server would hold them after this many deltas. */
    const told = (count: number) => {
      const attempt = sent[Math.max(0, count - 1)]!.attempt
      const texts = new Map<string, string>()
      for (const delta of sent.slice(0, count))
        if (delta.attempt === attempt) texts.set(delta.part!, (texts.get(delta.part!) ?? '') + delta.text)
      return [...texts].map(([part, text]) => at(attempt, 0, text, part))
    }
    const isPrefix = (live: LiveText) =>
      Object.entries(live.texts).every(([part, text]) => truth.get(live.attempt)![part]!.startsWith(text))

    let live = nothingHeld
    const queue: Addressed[] = []
    for (let count = 1; count <= sent.length; count++) {
      if (random() > 0.1) queue.push(sent[count - 1]!)
      if (random() < 0.2) queue.push(sent[below(count)]!)
      if (queue.length > 1 && random() < 0.2) queue.push(queue.splice(below(queue.length), 1)[0]!)
      const asked = random() < 0.3 ? told(count) : null
      while (queue.length > 0 && random() < 0.7) {
        live = takeDelta(live, queue.shift()!)
        expect(isPrefix(live), `seed ${seed}: not the truth's beginning`).to.equal(true)
      }
      if (asked && (hasGap(live) || random() < 0.1)) live = takeSnapshot(live, asked)
      expect(isPrefix(live), `seed ${seed}: not the truth's beginning after a join`).to.equal(true)
    }
    for (const delta of queue) live = takeDelta(live, delta)
    live = takeSnapshot(live, told(sent.length))
    expect(live.texts, `seed ${seed}`).to.deep.equal(truth.get(2))
    expect(hasGap(live), `seed ${seed}`).to.equal(false)
  }

  it('is the truth in the end, and a beginning of it at every moment', () => {
    for (let seed = 1; seed <= 1_000; seed++) walk(seed)
  })

  it('is the truth without any join when nothing is lost, however mixed and doubled', () => {
    for (let seed = 1; seed <= 1_000; seed++) {
      const random = seededRandom(seed)
      const pieces = Array.from({ length: 20 }, (_, index) => String(index).repeat(3))
      const deltas = pieces.map((text, index) => at(1, pieces.slice(0, index).join('').length, text))
      const mixed = [...deltas, ...deltas.filter(() => random() < 0.3)]
      for (let index = mixed.length - 1; index > 0; index--) {
        const other = Math.floor(random() * (index + 1))
        ;[mixed[index], mixed[other]] = [mixed[other]!, mixed[index]!]
      }
      const live = mixed.reduce(takeDelta, nothingHeld)
      expect(textOf(live), `seed ${seed}`).to.equal(pieces.join(''))
      expect(hasGap(live), `seed ${seed}`).to.equal(false)
    }
  })
})
