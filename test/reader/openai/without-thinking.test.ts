import { expect } from 'chai'
import { describe, it } from 'mocha'
import { WithoutThinking } from '../../../reader/openai/without-thinking.ts'

function without(pieces: string[], whole = true): string {
  const text = new WithoutThinking()
  return pieces.map((piece) => text.push(piece)).join('') + text.end(whole)
}

describe('text without what was thought aloud', () => {
  const rows: [string, string][] = [
    ['<think>\nThe {heart} line </thin is "long".\n</think>\n\nYour heart', 'Your heart'],
    ['\n <think></think>\n{"isPalm":true}', '{"isPalm":true}'],
    ['<Thinking>a</Thinking>b', 'b'],
    ['<thought>a</thought>b', 'b'],
    ['<think>a</think>\n<think>b</think>\nc <think>d</think>e', 'c e'],
    ['<think>never ended', ''],
    ['A tag, <think>, is what?', 'A tag, <think>, is what?'],
    ['1 < 2, <b>bold</b>, </p> <', '1 < 2, <b>bold</b>, </p> <'],
    ['  plain \n', '  plain \n'],
    [' \n', ''],
    ['', ''],
  ]
  for (const [said, shown] of rows) {
    it(`is ${JSON.stringify(shown)} of ${JSON.stringify(said)}, cut anywhere`, () => {
      expect(without([said])).to.equal(shown)
      expect(without([...said])).to.equal(shown)
      for (let at = 1; at < said.length; at += 1) expect(without([said.slice(0, at), said.slice(at)])).to.equal(shown)
    })
  }

  it('leaves out thinking that an answer was cut in', () => {
    expect(without(['Yes. <think>Or no', 't'], false)).to.equal('Yes. ')
  })

  it('leaves out the end of thinking that a template began', () => {
    expect(without(['It is long.</think>\n\nYour heart'])).to.equal('Your heart')
  })

  it('leaves out all of that thinking once its closing tag is expected, and nothing where it does not come', () => {
    const shown = (said: string, whole = true) => {
      const text = new WithoutThinking('</think>')
      return [[...said].map((piece) => text.push(piece)).join('') + text.end(whole), text.unopened]
    }
    const first = new WithoutThinking()
    first.push('It is long.</think>\n\nYour heart')
    expect(first.unopened).to.equal('</think>')
    expect(shown('It is long.</think>\n\nYour heart')).to.deep.equal(['Your heart', '</think>'])
    expect(shown('Your heart <b')).to.deep.equal(['Your heart <b', null])
    expect(shown('It is lo', false)).to.deep.equal(['', null])
  })

  it('is shown as soon as it cannot be a tag', () => {
    const text = new WithoutThinking()
    expect(['Na', 'maste <', 'th', 'e', 'm'].map((piece) => text.push(piece))).to.deep.equal([
      'Na',
      'maste ',
      '',
      '<the',
      'm',
    ])
  })
})
