import { expect } from 'chai'
import { lineNamedIn, lineOfFinding, lineOfSection, spokenLine } from '../../../client/core/spoken-line.ts'
import type { Finding } from '../../../contract/reading.ts'
import type { AnalysisView } from '../../../contract/views.ts'

describe('the line that is spoken of', () => {
  const finding = (feature: string, subject: Finding['subject']) =>
    ({ subject, evidence: [{ source: 'measured', feature, value: 'long', confidence: 0.8 }] }) as Finding
  const writing = { id: 'one', status: 'processing', attempt: 1 } as AnalysisView
  const live = (texts: Record<string, string>, ended = false) => ({
    live: { one: { attempt: 1, ended, texts, early: [] } },
    pace: null,
  })

  it('is named by the evidence, else by the subject', () => {
    expect(lineOfFinding(finding('line.head.lengthBand', 'fingers'))).to.equal('head')
    expect(lineOfFinding(finding('lengthBand', 'life'))).to.equal('life')
    expect(lineOfFinding(finding('line.fate.rises', 'other-lines'))).to.equal('fate')
    expect(lineOfFinding(finding('fingerRatio', 'fingers'))).to.equal(null)
    expect(lineOfSection('mind')).to.equal('head')
    expect(lineOfSection('work')).to.equal('fate')
    expect(lineOfSection('guidance')).to.equal(null)
  })

  it('is that of the section being written, and none when the reading has ended', () => {
    expect(spokenLine(writing, live({ summary: 'So.' }))).to.equal(null)
    expect(spokenLine(writing, live({ summary: 'So.', temperament: 'a', heart: 'b' }))).to.equal('heart')
    expect(spokenLine(writing, live({ heart: 'b', mind: 'c', vitality: 'd', work: 'e' }))).to.equal('fate')
    const ended = { ...writing, status: 'completed' } as AnalysisView
    expect(spokenLine(ended, live({ heart: 'b' }, true))).to.equal(null)
  })

  it('is the one that an answer names last, in either language', () => {
    expect(lineNamedIn('Your heart line is long; the head line starts with the life line.')).to.equal('life')
    expect(lineNamedIn('आपकी हृदय रेखा लंबी है।')).to.equal('heart')
    expect(lineNamedIn('On your hand the fate line, bhagya rekha, sets out from the wrist.')).to.equal('fate')
    expect(lineNamedIn('Your work is steady.')).to.equal(null)
  })
})
