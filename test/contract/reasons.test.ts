import { expect } from 'chai'
import { complaints } from '../../contract/complaints.ts'
import { Problem, ProblemError, problemFor } from '../../contract/problem.ts'
import { type ProblemCode, statusOf } from '../../contract/problem-code.ts'
import { type Reason, reasons } from '../../contract/reasons.ts'
import { protocolPage } from '../../scripts/describe-protocol.ts'

const all = Object.entries(reasons) as [Reason, { code: ProblemCode; says: string | (() => string) }][]

describe('the reasons of problems', () => {
  it('bear each a sentence of their own, and there are some for every code', () => {
    const said = all.flatMap(([, { says }]) => (typeof says === 'string' ? [says] : []))
    for (const sentence of said) expect(sentence).to.match(/^[A-Z].*\.$/)
    expect(new Set(said).size).to.equal(said.length)
    expect(new Set(all.map(([, { code }]) => code))).to.deep.equal(new Set(Object.keys(statusOf)))
    expect(Object.keys(complaints).filter((key) => key in reasons)).to.deep.equal([])
  })

  it('are all that can be told: no free sentence compiles', () => {
    const attempts = () => [
      // @ts-expect-error: a code is not a reason, and a free sentence is no argument.
      new ProblemError('invalid', 'Something is wrong.'),
      // @ts-expect-error: a sentence is not a reason.
      new ProblemError('Something is wrong.'),
      // @ts-expect-error: this sentence needs values.
      new ProblemError('photo-too-small'),
      // @ts-expect-error: these are the wrong values.
      new ProblemError('photo-too-small', { values: { least: 64 } }),
      // @ts-expect-error: this sentence takes no values.
      new ProblemError('photo-empty', { values: { width: 1, height: 1 } }),
    ]
    expect(attempts).to.throw(TypeError)
  })

  it('become the problems that are told, with what their sentence depends on', () => {
    const problem = problemFor('photo-too-small', { values: { width: 40, height: 30 }, field: 'left_image' })
    expect(problem).to.deep.equal({
      code: 'not-an-image',
      reason: 'photo-too-small',
      values: { width: 40, height: 30 },
      message: 'This photo is too small to read: it has 40 × 30 pixels.',
      field: 'left_image',
    })
    expect(Problem.parse(problem)).to.deep.equal(problem)
    expect(new ProblemError('gone')).to.deep.include({
      message: 'This is no longer here.',
      problem: problemFor('gone'),
    })
  })

  it('may be unknown, of a newer server, or lack, in an older row', () => {
    for (const problem of [
      { code: 'busy', message: 'Later.', reason: 'too-hot' },
      { code: 'busy', message: 'Later.' },
    ])
      expect(Problem.parse(problem)).to.deep.equal(problem)
  })

  it('are all listed in the protocol, under their codes', () => {
    const page = protocolPage()
    for (const key of [...Object.keys(reasons), ...Object.keys(complaints)])
      expect(page).to.include(`<code>${key}</code>`)
  })
})
