import { expect } from 'chai'
import { readingJustEnded, replyJustEnded } from '../../../client/core/just-ended.ts'

/** The state with a conversation of these messages, the oldest first: `id:role:status`. */
function talk(...rows: string[]) {
  const messages = rows.map((row, at) => {
    const [id = '', role, status] = row.split(':')
    return { id, role, status, createdAt: new Date(at).toISOString() }
  })
  return { analysis: null, conversation: { id: 'talk', messages, next: null } } as never
}
const question = 'q:user:done'
const idOf = (before: never, now: never) => replyJustEnded(before, now)?.id ?? null

describe('what has just ended', () => {
  it('is a reply that was seen to go on, also the first of a talk, whatever its end', () => {
    for (const status of ['completed', 'failed', 'stopped'])
      expect(idOf(talk(question, 'r:assistant:streaming'), talk(question, `r:assistant:${status}`))).to.equal('r')
  })

  it('is a reply whose beginning was missed, in a talk that was there', () => {
    const before = talk('p:user:done', 's:assistant:completed')
    expect(idOf(before, talk('p:user:done', 's:assistant:completed', question, 'r:assistant:completed'))).to.equal('r')
  })

  it('is none that history brings, that goes on, or that was told already', () => {
    const ended = talk(question, 'r:assistant:completed')
    expect(idOf(talk(), ended)).to.equal(null)
    expect(idOf({ analysis: null, conversation: null } as never, ended)).to.equal(null)
    expect(idOf(ended, ended)).to.equal(null)
    expect(idOf(talk(question), talk(question, 'r:assistant:pending'))).to.equal(null)
    expect(idOf(ended, talk(question))).to.equal(null)
  })

  it('is a reply written again', () => {
    const ended = talk(question, 'r:assistant:completed')
    const again = talk(question, 'r:assistant:pending')
    expect(idOf(ended, again)).to.equal(null)
    expect(idOf(again, ended)).to.equal('r')
  })

  it('is a reading that was seen to go on, and no other', () => {
    const reading = (id: string, status: string, pace: object | null = null) =>
      ({ analysis: { id, status, attempt: 1 }, live: {}, pace }) as never
    expect(readingJustEnded(reading('a', 'processing'), reading('a', 'completed'))).to.equal('completed')
    expect(readingJustEnded(reading('a', 'queued'), reading('a', 'failed'))).to.equal('failed')
    // At the pace of a reader it ends once its last word is on the screen.
    const slow = reading('a', 'completed', { analysisId: 'a', isDrawing: false, shown: 10 })
    expect(readingJustEnded(reading('a', 'processing'), slow)).to.equal(null)
    expect(readingJustEnded(slow, reading('a', 'completed'))).to.equal('completed')
    expect(readingJustEnded(reading('a', 'processing'), reading('b', 'completed'))).to.equal(null)
    expect(readingJustEnded(reading('a', 'completed'), reading('a', 'completed'))).to.equal(null)
    expect(readingJustEnded(talk(), reading('a', 'completed'))).to.equal(null)
  })
})
