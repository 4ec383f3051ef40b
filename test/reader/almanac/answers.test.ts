import { expect } from 'chai'
import type { Features } from '../../../contract/features.ts'
import type { Language } from '../../../contract/reading.ts'
import { answerQuestion } from '../../../reader/almanac/answer-question.ts'
import { composeReading } from '../../../reader/almanac/compose-reading.ts'
import { anyPalm } from './any-palm.ts'
import { sentencesOf } from './count-sentences.ts'
import { heartOnly } from './features-of.ts'

const languages = ['en', 'hi'] as const

/** Asks the questions in turn and returns all answers. */
function askAll(questions: string[], features: Features[], language: Language = 'en'): string[] {
  const reading = composeReading(features, language)
  const turns: { role: 'user' | 'assistant'; text: string }[] = []
  for (const text of questions) {
    turns.push({ role: 'user', text })
    const about = { language, correlationId: 'test' }
    turns.push({ role: 'assistant', text: answerQuestion({ reading, features, turns: [...turns], about }) })
  }
  return turns.filter(({ role }) => role === 'assistant').map(({ text }) => text)
}
const ask = (question: string, features: Features[] = [anyPalm(7)], language: Language = 'en') =>
  askAll([question], features, language)[0] as string
const one = (seed: number) => [anyPalm(seed)]
const two = (seed: number) => [anyPalm(seed, 'left'), anyPalm(seed)]

function isGood(answer: string, question: string, most = 6): void {
  const sentences = sentencesOf(answer)
  expect(sentences.length, `${question}\n${answer}`).to.be.within(2, most)
  expect(new Set(sentences).size, `said twice: ${answer}`).to.equal(sentences.length)
  expect(answer, question).not.to.match(/\{|undefined|null|\n- |Band|\bline\.\w/)
  expect(answer.length, `${question}\n${answer}`).to.be.below(1000)
}

describe('suggested questions', () => {
  for (const language of languages)
    it(`are answered in two to six sentences, without repetition, for twenty hands, ${language}`, () => {
      for (let seed = 1; seed <= 20; seed += 1)
        for (const hands of [one(seed), two(seed)]) {
          const { suggestedQuestions } = composeReading(hands, language).report
          expect(suggestedQuestions.length).to.be.within(3, 5)
          for (const question of suggestedQuestions) isGood(ask(question, hands, language), question)
        }
    })

  it('are answered each in its own way', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { suggestedQuestions } = composeReading(two(seed), 'en').report
      const answers = suggestedQuestions.map((question) => ask(question, two(seed)))
      expect(new Set(answers).size).to.equal(answers.length)
      for (const [at, answer] of answers.entries())
        for (const other of answers.slice(at + 1)) {
          const shared = sentencesOf(answer).filter((sentence) => sentencesOf(other).includes(sentence))
          expect(shared.length, `${answer}\n${other}`).to.be.at.most(2)
        }
    }
  })

  it('name the hand where two were read and differ', () => {
    for (let seed = 1; seed <= 20; seed += 1)
      for (const question of composeReading(two(seed), 'en').report.suggestedQuestions)
        if (!/bhagya|sure/.test(question))
          expect(ask(question, two(seed)), question).to.match(/left hand|right hand|each of your hands|either hand/)
  })
})

describe('questions that people ask', () => {
  it('is told of both hands, or what would be needed for it', () => {
    for (let seed = 1; seed <= 20; seed += 1)
      expect(ask('What is different between my hands?', two(seed))).to.match(
        /on the left hand.*on the right hand|agree/s,
      )
    expect(ask('What is different between my hands?')).to.match(
      /^Only your right hand was read.*What can be seen is this/s,
    )
    expect(ask('मेरे दोनों हाथों में क्या फ़र्क है?', two(3), 'hi')).to.match(/बाएँ हाथ में.*दाएँ हाथ में|एक जैसे/s)
  })

  it('is told which line is the deepest', () => {
    for (let seed = 1; seed <= 20; seed += 1)
      expect(ask('Which line is the strongest?', one(seed))).to.match(
        /deepest|deep|heart, head and life|one volume|not measured/i,
      )
  })

  it('is told plainly whether it is science', () => {
    for (const question of ['Is this scientific?', 'is palmistry real', 'क्या यह वैज्ञानिक है?', 'क्या यह सच है?'])
      expect(ask(question), question).to.match(/^(No\.|नहीं।)/)
  })

  it('is told once what a palm does not say, and then what it does', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const answer = ask('Will I marry?', one(seed))
      expect(answer).to.match(/^A palm gives no dates, numbers or promises/)
      expect(sentencesOf(answer).length).to.be.within(2, 5)
    }
    expect(ask('Will I marry?', one(7))).to.match(/heart line|hridaya rekha|line of the heart/i)
    expect(ask('What does my head line say?', [heartOnly()])).to.match(
      /nothing is said of it\. What can be seen is this/,
    )
  })

  it('goes on with something else each time when more is asked for', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const [first, more] = askAll(['What does my heart line say about love?', 'tell me more'], one(seed)) as [
        string,
        string,
      ]
      expect(more).not.to.equal(first)
      expect(sentencesOf(more).filter((sentence) => sentencesOf(first).includes(sentence)).length, more).to.be.at.most(
        1,
      )
      isGood(ask('Tell me more', one(seed)), 'Tell me more')
    }
  })

  it('has two questions at once answered both', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const answer = ask('What about love and what about my career?', one(seed))
      expect(answer.split('\n\n')).to.have.length(2)
      isGood(answer, 'love and career')
    }
  })

  it('has a greeting, thanks, an emoji and Hinglish answered', () => {
    expect(ask('Namaste ji')).to.contain('Namaste')
    expect(ask('thx!')).to.contain('welcome')
    expect(ask('🙂')).to.match(/hathelis|palms better than faces/)
    expect(ask('❤️')).to.match(/heart line|hridaya rekha/i)
    const hinglish = ask('mera kaam kaisa hai batao')
    expect(hinglish).to.match(/\p{Script=Devanagari}/u)
    isGood(hinglish, 'mera kaam')
    isGood(ask('meri love life kaisi hai?'), 'meri love life')
  })

  it('has a question about anything else answered with what the palm shows instead', () => {
    expect(ask('Who will win the cricket?')).to.match(/I will not guess.*What can be seen is this/s)
  })
})
