import { expect } from 'chai'
import { describe, it } from 'mocha'
import { PartKey } from '../../../contract/reading.ts'
import { cleanText } from '../../../platform/clean-text.ts'
import { GrowingAnswer } from '../../../reader/openai/growing-answer.ts'
import { type PalmAnswer, textOf } from '../../../reader/openai/palm-answer.ts'
import { defaultAnswer } from '../../double/default-texts.ts'

const tricky = 'a"b\\c/d\b\f\n\r\t é ह🙏🏽 </s> {"summary":"x"} \\u0041 👩🏽‍🌾'

/** An alternative encoding of the same JSON: everything outside ASCII escaped, and slashes too. */
const escaped = (json: string) =>
  json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).replaceAll('/', '\\/')

const half = /[\ud800-\udbff]$/

function grow(pieces: string[]) {
  const growing = new GrowingAnswer()
  const shown = new Map<string, string>()
  for (const piece of pieces) {
    for (const { part, text } of growing.push(piece)) {
      expect(text).to.not.equal('')
      expect(half.test(text), 'half of a surrogate pair').to.equal(false)
      shown.set(part, (shown.get(part) ?? '') + text)
    }
  }
  return { growing, shown }
}

function expectAll(answer: PalmAnswer, pieces: string[]) {
  const { growing, shown } = grow(pieces)
  for (const part of PartKey.options) {
    const text = cleanText(textOf(answer, part))
    expect(shown.get(part)).to.equal(text)
    expect(growing.written.get(part)).to.deep.equal({ text, complete: true })
  }
  expect(growing.isPalm).to.equal(true)
}

describe('the texts of an answer that is still being written', () => {
  const answer = defaultAnswer(1)
  answer.summary = tricky
  answer.sections.guidance = `${tricky}${tricky}`
  const whole = JSON.stringify(answer)

  for (const [name, json] of [
    ['plain', whole],
    ['escaped', escaped(whole)],
    ['indented', JSON.stringify(answer, null, 2)],
    ['in a code fence', `\`\`\`json\n${whole}\n\`\`\``],
  ] as const) {
    it(`are what JSON.parse gives, cut at every single place (${name})`, () => {
      expectAll(answer, [json])
      expectAll(answer, json.split(''))
      for (let at = 1; at < json.length; at += 1) expectAll(answer, [json.slice(0, at), json.slice(at)])
    })
  }

  it('are what they look like: no character commands a terminal, or turns the text after it around', () => {
    expect(cleanText('a\u202eb\u2066c\u2069\u{e0041}\u{e0042} \x1b[2J\0 \ud800 é हि\u200d\n\tend')).to.equal(
      'abc \ufffd[2J\ufffd \ufffd é हि\u200d\n\tend',
    )
  })

  it('come as soon as they are written, an unfinished escape excepted', () => {
    const growing = new GrowingAnswer()
    const shown = (json: string) =>
      growing
        .push(json)
        .map(({ text }) => text)
        .join('')
    expect(shown('{"isPalm":true,"summary":"Na')).to.equal('Na')
    expect(shown('m\\')).to.equal('m')
    expect(shown('n\\ud8')).to.equal('\n')
    expect(shown('3d\\u')).to.equal('')
    expect(shown('de4f')).to.equal('🙏')
    expect(shown('\ud83d')).to.equal('')
    expect(shown('\ude4f!')).to.equal('🙏!')
    expect(growing.written.get('summary')!.complete).to.equal(false)
    shown('"')
    expect(growing.written.get('summary')!.complete).to.equal(true)
  })

  it('hold U+FFFD where the model wrote half of a surrogate pair or NUL', () => {
    const { shown } = grow([...'{"summary":"a\\ud83d b\\ude4f c\\u0000 d\\ud83d"}'])
    expect(shown.get('summary')).to.equal('a\ufffd b\ufffd c\ufffd d\ufffd')
  })

  it('are not mistaken for texts of the same name further inside, nor repeated', () => {
    const json =
      '{"x":{"summary":"no","sections":{"heart":"no"}},"l":["summary","no",{"summary":"no"}],"summary":"yes","sections":{"heart":"warm","soul":"no","mind":{"heart":"no"}},"summary":"no","heart":"no"}'
    const { shown } = grow([...json])
    expect([...shown]).to.deep.equal([
      ['summary', 'yes'],
      ['heart', 'warm'],
    ])
  })

  it('are not shown once the model has said that it is no palm', () => {
    const { growing, shown } = grow([
      '{"isPalm": false, "summary": "A hand of cards", "sections": {"heart": "Hearts"}}',
    ])
    expect(growing.isPalm).to.equal(false)
    expect(shown.size).to.equal(0)
  })
})
