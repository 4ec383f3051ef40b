import { expect } from 'chai'
import type { Language } from '../../../contract/reading.ts'
import { answerQuestion } from '../../../reader/almanac/answer-question.ts'
import { composeReading } from '../../../reader/almanac/compose-reading.ts'
import { answerDistress } from '../../../reader/distress/answer-distress.ts'
import { helpLines } from '../../../reader/distress/help-lines.ts'
import type { Dialogue } from '../../../reader/reader.ts'
import { featuresOf } from '../almanac/features-of.ts'
import { caught, ordinary } from './phrases.ts'

function talkOf(said: string[], language: Language = 'en'): Dialogue {
  const turns = said.flatMap((text) => [
    { role: 'user' as const, text },
    { role: 'assistant' as const, text: 'So it is.' },
  ])
  const features = [featuresOf()]
  const about = { language, correlationId: 'test' }
  return { reading: composeReading(features, language), features, turns: turns.slice(0, -1), about }
}
const answer = (...said: string[]) => answerQuestion(talkOf(said))
const people = /14416.*112/s

describe('answering somebody in distress', () => {
  it('always points to people and never to a line', () => {
    for (const phrase of Object.values(caught).flat())
      expect(answer(phrase), phrase)
        .to.match(people)
        .and.not.to.match(/mount of|heart line|रेखा दिख/)
  })

  it('speaks the language of the question, and Hindi in the letters it was asked in', () => {
    for (const phrase of caught.hi) expect(answer(phrase), phrase).to.match(/^\p{Script=Devanagari}/u)
    for (const phrase of caught.hinglish) expect(answer(phrase), phrase).to.match(/^Hatheli ko/)
    for (const phrase of caught.en)
      if (!/^(sucide|kms|k m s)$/.test(phrase)) expect(answer(phrase), phrase).to.match(/^Let us put the palm aside/)
  })

  it('comes before every other limit and intent', () => {
    for (const question of [
      'I am 15 and I want to die',
      'When will I die? I want to die now',
      'Does my life line say I should kill myself?',
      'Will I be rich, or should I end my life?',
      'I have cancer and I want to end it all',
      'Hello! What is bhagya rekha? Also I want to kill myself',
      'Which gemstone stops my husband beating me? He beats me every night',
    ])
      expect(answer(question), question).to.match(people).and.to.contain('palm aside')
  })

  it('hears a sentence that was sent in two', () => {
    expect(answer('I just want to', 'die')).to.match(people)
    expect(answer('What of my heart?', 'I just want to', 'die')).to.match(people)
  })

  it('does not go back to the palm for a word that follows', () => {
    for (const next of [
      'why?',
      'no one would understand',
      'tell me more',
      'when will I die?',
      'yes',
      'thank you',
      'is my life line over?',
    ])
      expect(answer('I want to end my life', next), next).to.match(people)
    expect(answer('main marna chahta hu', 'koi nahi hai')).to.match(/^Achha hai ki aap/)
    expect(answer('मैं मरना चाहता हूँ', 'कोई नहीं है')).to.match(/^अच्छा है कि आप/)
  })

  it('answers a question about the palm afterwards with a word on help first, and later without', () => {
    const next = 'What does my heart line say about love?'
    expect(answer('I want to end my life', next))
      .to.match(/^One thing first: .*14416/)
      .and.to.contain('heart line')
    expect(answer('I want to end my life', next, next, next)).not.to.contain('14416')
  })

  it('leaves ordinary questions alone', () => {
    const cared = ordinary.flatMap((question) => answerDistress(talkOf([question])) ?? [])
    expect(cared.filter(({ goesOn }) => !goesOn)).to.deep.equal([])
    expect(cared.length / ordinary.length, 'asked gently').to.be.below(0.03)
    expect(answer('when will I die')).to.contain('I do not speak of death')
    expect(answer('when will my life end')).to.contain('I do not speak of death')
  })

  it('has a kind word before the answer when a part of life is called hopeless', () => {
    expect(answer('My career feels hopeless'))
      .to.match(/^That sounds hard.*14416/s)
      .and.to.match(/\n\n.*(line|finger|rekha)/)
    expect(answer('मेरा करियर बर्बाद हो गया')).to.match(/^यह सुनकर/)
    expect(answer('I am hopeless at maths')).not.to.contain('14416')
  })

  it('knows help in several countries, each number with its source and the day it was looked up', () => {
    for (const { number, source, lookedUp, country } of helpLines) {
      expect(source, country).to.match(/^https?:\/\//)
      expect(lookedUp, country).to.match(/^20\d\d-\d\d-\d\d$/)
      for (const phrase of ['I want to die', 'मैं मरना चाहता हूँ', 'main marna chahta hu'])
        expect(answer(phrase), country).to.contain(number)
    }
    expect(new Set(helpLines.map(({ country }) => country)).size).to.be.at.least(5)
  })

  it('asks gently where it is unsure, and answers all the same', () => {
    const unsure = answer('I feel so numb. What does my heart line say?')
    expect(unsure).to.match(/^That sounds hard.*are you safe.*14416/s)
    expect(unsure).to.match(/heart line|hridaya rekha|line of the heart/i)
  })
})
