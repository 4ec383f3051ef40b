import { expect } from 'chai'
import type { Features } from '../../../contract/features.ts'
import type { Language } from '../../../contract/reading.ts'
import { answerQuestion } from '../../../reader/almanac/answer-question.ts'
import { composeReading } from '../../../reader/almanac/compose-reading.ts'
import { featuresOf, heartOnly, lineOf } from './features-of.ts'

/** Asks the questions in turn and returns the last answer. */
function ask(questions: string | string[], features: Features[] = [featuresOf()], language: Language = 'en'): string {
  const about = { language, correlationId: 'test' }
  const reading = composeReading(features, language)
  const turns: { role: 'user' | 'assistant'; text: string }[] = []
  let answer = ''
  for (const text of [questions].flat()) {
    turns.push({ role: 'user', text })
    answer = answerQuestion({ reading, features, turns, about })
    turns.push({ role: 'assistant', text: answer })
  }
  return answer
}

describe('answering from the palm and the book', () => {
  it('tells what the heart line is like', () => {
    expect(ask('What is my heart line like?')).to.match(/index and middle finger|first two fingers/)
    expect(ask('How long is my heart line?'))
      .to.contain('is of middle length, seen')
      .and.not.to.match(/index|Guru/)
  })

  it('tells of love, mind, energy, work and temperament', () => {
    expect(ask('What about love?')).to.contain('heart line')
    expect(ask('How do I think?')).to.contain('head line')
    expect(ask('What does my life line say about my energy?')).to.contain('life line')
    expect(ask('What of my career?')).to.match(/ring finger|Surya/)
    expect(ask('What is my nature?')).to.match(/vayu|your hand|hand of yours|right hand/)
  })

  it('says why, with what was measured and the books', () => {
    const why = ask(['What is my heart line like?', 'Why do you say so?'])
    expect(why)
      .to.contain('On your right hand the heart line')
      .and.to.contain('seen on the photo')
      .and.to.contain('Cheiro')
    expect(why).not.to.match(/head line/i)
  })

  it('goes on about the same thing when asked for more', () => {
    const [first, more] = [ask('What of my heart?'), ask(['What of my heart?', 'Tell me more'])]
    expect(more).to.contain('heart line').and.not.to.equal(first)
  })

  it('answers what it suggests asking', () => {
    for (const language of ['en', 'hi'] as const) {
      const unknown = ask(language === 'hi' ? 'क्रिकेट कौन जीतेगा?' : 'Who won the cricket?', [featuresOf()], language)
      for (const question of composeReading([featuresOf()], language).report.suggestedQuestions)
        expect(ask(question, [featuresOf()], language), question).not.to.equal(unknown)
    }
  })

  it('explains a term without claiming it for the hand', () => {
    const fate = ask('What does bhagya rekha mean?')
    expect(fate).to.contain('middle finger').and.to.contain('I leave it open')
    expect(ask('What is surya rekha?')).to.contain('ring finger').and.to.contain('recognition')
    expect(ask('What is hridaya rekha?')).to.contain('ayu rekha')
    expect(ask('Do I have a fish sign?')).to.contain('I do not look for them')
  })

  it('answers a Hindi question in Hindi, however the reading was written', () => {
    for (const question of ['मेरी हृदय रेखा कैसी है?', 'भाग्य रेखा का क्या अर्थ है?', 'meri heart line kaisi hai?', 'धन्यवाद'])
      expect(ask(question), question)
        .to.match(/\p{Script=Devanagari}/u)
        .and.not.to.match(/heart line/)
    expect(ask('What is my heart line like?', [featuresOf()], 'hi')).not.to.match(/\p{Script=Devanagari}/u)
    expect(ask(['मेरी हृदय रेखा कैसी है?', 'ऐसा क्यों?'])).to.contain('फ़ोटो में दिखी')
  })

  it('tells of one part of a line, wherever it is asked', () => {
    expect(ask('Do my head and life lines join?')).to.contain('begin joined')
    expect(ask('Is there a break in my heart line?')).to.match(/^No break was seen/)
    expect(ask(['What of my work?', 'Are there gaps?'])).to.match(/^No break was seen/)
    const broken = featuresOf({ lines: [lineOf('heart', { gaps: [{ at: 0.5, length: 0.07 }] })] })
    expect(ask('Is there a break in my heart line?', [broken])).to.contain('is interrupted')
  })

  it('says what it is, and which hand it read', () => {
    expect(ask('Are you a real person?')).to.contain('no person')
    expect(ask('Which hand did you read?')).to.contain('Only the right hand was read.')
  })

  it('greets and takes thanks', () => {
    expect(ask('Hello')).to.contain('Namaste')
    expect(ask('नमस्ते')).to.contain('नमस्ते')
    expect(ask('Thank you!')).to.contain('welcome')
  })

  it('says plainly when neither palm nor book says anything', () => {
    expect(ask('Who will win the cricket?')).to.contain('I will not guess').and.to.contain('You may ask')
  })

  it('does not speak of a line that was not measured', () => {
    const answer = ask('What does my head line say?', [heartOnly()])
    expect(answer).to.match(/^The head line, .* so nothing is said of it\. What can be seen is this: /)
    expect(answer.slice(50)).not.to.match(/head line/)
    expect(ask(['What of my mind?', 'why?'], [heartOnly()])).to.contain('nothing is said of it')
  })

  it('says how sure it is, and what it did not see', () => {
    expect(ask('How sure are you?')).to.contain('On your right hand: heart line seen (88 %)')
    expect(ask('What could you not see?')).to.match(/sun line.*marriage lines.*bracelets.*ring of Venus/)
    expect(ask('क्या नहीं दिखा?'))
      .to.match(/सूर्य रेखा.*विवाह रेखाएँ.*मणिबंध.*शुक्र वलय/)
      .and.not.to.match(/[a-z]/)
  })

  it('does not speak of death, illness, law or money', () => {
    expect(ask('When will I die?')).to.contain('I do not speak of death')
    expect(ask('How long will I live?')).to.contain('I do not speak of death')
    expect(ask('मेरी आयु कितनी है?')).to.contain('आयु के बारे में मैं कुछ नहीं कहता')
    expect(ask('Do I have a disease?')).to.contain('doctor')
    expect(ask('क्या मुझे कोई बीमारी है?')).to.contain('डॉक्टर')
    expect(ask('Will I win my court case?')).to.contain('law')
    expect(ask('Should I invest in stocks?')).to.contain('money')
    for (const question of ['When will I marry?', 'Will I travel abroad?', 'Will my marriage last?'])
      expect(ask(question), question).to.contain('no dates')
    for (const question of [
      'क्या मेरी शादी होगी?',
      'क्या मेरी दो शादियाँ होंगी?',
      'क्या मैं विदेश जाऊँगा?',
      'kitni shaadiyan hongi?',
      'main kab famous hounga',
      'kya meri shaadi hogi ya nahi',
    ])
      expect(ask(question), question).to.contain('न तारीख़')
    for (const question of ['क्या मेरी दो शादियाँ होंगी?', 'kitni shaadiyan hongi?'])
      expect(ask(question), question).to.contain('हृदय रेखा')
    expect(ask('Which gemstone should I wear?')).to.contain('no gems')
  })

  it('puts the palm aside for someone in distress', () => {
    for (const question of [
      'I want to die',
      'I feel hopeless',
      'Does my life line say I should kill myself?',
      'My husband beats me',
    ])
      expect(ask(question), question).to.contain('14416').and.to.contain('emergency')
    for (const question of ['मैं मरना चाहता हूँ', 'मुझे जीने का मन नहीं है', 'main marna chahta hoon'])
      expect(ask(question), question).to.contain('14416').and.to.contain('112')
  })
  it('stops reading for somebody who is not of age, and for nobody else', () => {
    for (const question of ["I'm 15, what does my heart line say?", 'I am 9 years old', 'My age is 17.'])
      expect(ask(question), question).to.contain('18 and over')
    expect(ask('मैं 15 साल की हूँ')).to.contain('18 वर्ष')
    for (const question of ["I'm 18, what of my heart?", 'I am 45 years old', 'I am 10 minutes late'])
      expect(ask(question), question).not.to.contain('18 and over')
    expect(ask('क्या मैं 25 साल में काम बदलूँगा?')).not.to.contain('18 वर्ष')
  })
})
