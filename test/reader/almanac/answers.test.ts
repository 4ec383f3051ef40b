import { expect } from 'chai'
import type { Features } from '../../../contract/features.ts'
import type { Language } from '../../../contract/reading.ts'
import { answerQuestion } from '../../../reader/almanac/answer-question.ts'
import { allTold, chooseTold } from '../../../reader/almanac/choose-told.ts'
import { composeReading } from '../../../reader/almanac/compose-reading.ts'
import { type Match, matchRules } from '../../../reader/almanac/match-rules.ts'
import { mendQuestion } from '../../../reader/almanac/mend-question.ts'
import { sayEvidence } from '../../../reader/almanac/say-evidence.ts'
import { observe } from '../../../reader/almanac/say-match.ts'
import { anyPalm } from './any-palm.ts'
import { sentencesOf } from './count-sentences.ts'
import { featuresOf, heartOnly, lineOf } from './features-of.ts'

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
const depthsOf = ({ hands }: Match): string[] =>
  hands[0]!.sights
    .flatMap(({ from }) => from)
    .filter(({ feature }) => feature.endsWith('depthBand'))
    .map(({ value }) => value)
const one = (seed: number) => [anyPalm(seed)]
const two = (seed: number) => [anyPalm(seed, 'left'), anyPalm(seed)]

function isGood(answer: string, question: string, most = 6): void {
  const sentences = sentencesOf(answer)
  expect(sentences.length, `${question}\n${answer}`).to.be.within(2, most)
  expect(new Set(sentences).size, `said twice: ${answer}`).to.equal(sentences.length)
  expect(answer, question).not.to.match(/\{|undefined|null|\n- |Band|\bline\.\w/)
  expect(answer.length, `${question}\n${answer}`).to.be.below(1000)
}

/** Lines that are not read from a photo, and how people ask for them. */
const unread = [
  {
    of: 'sun line is',
    why: { en: /too fine/g, hi: /महीन रेखाओं से/g },
    questions: [
      'Do I have a sun line?',
      'Is there fame in my palm?',
      'मेरी सूर्य रेखा कैसी है?',
      'kya mere haath mein surya rekha hai?',
      'meri sun line kaisi hai',
    ],
  },
  {
    of: 'marriage lines are',
    why: { en: /turns away from the camera/g, hi: /कैमरे से मुड़/g },
    questions: [
      'How many marriage lines do I have?',
      'Marriage lines?',
      'मेरी विवाह रेखाएँ कितनी हैं?',
      'शादी की रेखा कहाँ है?',
      'meri shaadi ki rekha dikhao',
      'vivah rekha kitni hain?',
    ],
  },
  {
    of: 'bracelets are',
    why: { en: /bend of the wrist/g, hi: /कलाई के हर मोड़/g },
    questions: [
      'How many bracelets do I have?',
      'What do the lines on my wrist say?',
      'मेरे मणिबंध कितने हैं?',
      'कलाई की रेखाएँ क्या कहती हैं?',
      'mere haath mein manibandh kitne hai',
    ],
  },
  {
    of: 'ring of Venus is',
    why: { en: /folds of the skin/g, hi: /सिलवटों से/g },
    questions: [
      'Do I have a girdle of Venus?',
      'Do I have a ring of Venus?',
      'मेरे हाथ में शुक्र वलय है?',
      'kya mere haath mein shukra valaya hai?',
    ],
  },
]

describe('suggested questions', () => {
  it('find the finding that they quote, whatever its words resemble', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const features = one(seed)
      for (const match of allTold(chooseTold(matchRules(features))))
        for (const language of languages) {
          const question = `Where is “${match.rule.gist[language]}”?`
          expect(ask(question, features, language)).to.contain(sayEvidence(match, language))
        }
    }
    expect(mendQuestion('strength you can count on')).to.equal('strength you can count on')
  })

  it('about the deepest line name it, and call no line medium', () => {
    for (let seed = 1; seed <= 40; seed += 1)
      for (const match of matchRules(one(seed))) {
        const said = sayEvidence(match, 'en')
        if (match.rule.when.aspect === 'lines.deepest') expect(said).to.match(/deeper than|equally deep/)
        if (match.rule.when.is === 'balanced') expect(new Set(depthsOf(match)).size).to.equal(1)
        expect(said).not.to.match(/\bmedium\b|clear, clearly/)
        expect(sayEvidence(match, 'hi')).not.to.match(/मध्यम (है|और)/)
      }
  })

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
        /(is|ends) .*on the left hand; on the right hand it (is|ends)|agree/s,
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

  for (const { of, why, questions } of unread)
    it(`is told once why the ${of} not read, and then what can be seen instead`, () => {
      for (const question of questions)
        for (let seed = 1; seed <= 20; seed += 1) {
          const hindi = !/\b(I|my|the|your)\b|lines?\?/.test(question)
          const answer = ask(question, one(seed))
          isGood(answer, question)
          expect(answer.match(why[hindi ? 'hi' : 'en']), `${question}\n${answer}`).to.have.length(1)
          expect(answer, question).to.match(hindi ? /जो दिखता है, वह यह है: ./ : /What can be seen is this: ./)
        }
    })

  it('is told of fame what work shows, without a promise', () => {
    for (const question of ['Will I be famous?', 'kya main famous banunga?', 'क्या मुझे प्रसिद्धि मिलेगी?'])
      for (let seed = 1; seed <= 20; seed += 1) {
        const [limit, ...instead] = sentencesOf(ask(question, one(seed)))
        expect(limit, question).to.match(/^A palm gives no dates|^हथेली न तारीख़/)
        expect(instead, question).to.not.be.empty
      }
    expect(ask('kya meri shaadi hogi?')).to.equal(ask('क्या मेरी शादी होगी?'))
  })

  it('is told what such a line means without anything of the own hand', () => {
    for (const question of ['What are marriage lines?', 'What is surya rekha?', 'शुक्र वलय का क्या अर्थ है?'])
      expect(ask(question), question).not.to.match(/What can be seen|जो दिखता है/)
  })

  it('is told of the line that is asked for, whichever hand is named with it', () => {
    expect(ask('Do I have a sun line on my left hand?')).to.match(/^Surya rekha/)
    expect(ask('How is the life line on my right hand?', two(5))).to.match(/life line|jeevan rekha/)
    expect(ask('Should it be the left hand?')).not.to.match(/life line/)
    expect(ask('Which hand is read?')).to.contain('By the custom of today both hands are read')
  })

  it('has a line that is not read and a section answered both, and neither with another', () => {
    const [love, marriage, ...more] = ask('What about love and the marriage lines?').split('\n\n')
    expect(love).to.match(/heart line|hridaya rekha/i)
    expect(marriage).to.match(/outer edge.*do not look for them/s)
    expect(more).to.deep.equal([])
    const neither = ask('Do I have a sun line, and how many bracelets?').split('\n\n')
    expect(neither.map((text) => text.split(' ')[0])).to.deep.equal(['Surya', 'Manibandh', 'What'])
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
    for (const question of ['How will my love life and my career go?', 'Will I get a job or get married?'])
      expect(ask(question).split('\n\n'), question).to.have.length(3)
    expect(ask('मेरा काम और प्यार कैसा रहेगा?', one(3), 'hi').split('\n\n')).to.have.length(3)
    expect(ask('Will I marry or not?').split('\n\n')).to.have.length(1)
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

  it('has mistyped lines and topics understood, and right words left alone', () => {
    for (const question of ['wat is my hart line', 'tell me about my haert lne', 'luv?'])
      expect(ask(question), question).to.match(/heart line|hridaya rekha/i)
    expect(ask('waht dos my hed line say')).to.match(/head line|mastishk rekha/i)
    expect(ask('how is my carrer')).to.equal(ask('how is my career'))
    for (const whole of ['I heard a mature amount of it', 'The world is earth, air and mouth', 'what comes first?'])
      expect(mendQuestion(whole)).to.equal(whole)
  })

  it('has yes and no, praise, doubt and abuse answered in a word, not with a finding', () => {
    for (const question of ['ok', 'hmm', 'that is so true!', 'theek hai', 'हाँ जी', '👍'])
      expect(ask(question), question).to.match(/^(Very well|ठीक है)/)
    for (const question of ['I don’t agree', 'that is not me', 'यह ग़लत है']) {
      expect(ask(question), question).to.match(/^(You know yourself|आप स्वयं को)/)
      isGood(ask(question), question)
    }
    for (const question of ['you are stupid', 'this is bullshit', 'f*** off', 'yeh bakwas hai', 'बकवास'])
      expect(ask(question), question).to.match(/^(I take it|लगता है)/)
    expect(ask('🙏')).to.contain('Namaste')
  })

  it('has a decision, somebody else’s heart, and luck left to whom they belong, once, and then what the palm shows', () => {
    const asked = {
      'decision is yours|निर्णय आपका': [
        'Should I quit my job?',
        'should i break up with him',
        'क्या मुझे नौकरी छोड़नी चाहिए?',
      ],
      'owner alone|अपने स्वामी': ['Does he love me?', 'Is my boss going to promote me?', 'kya wo mujhse pyar karta hai'],
      'Luck is nothing|क़िस्मत हाथ': ['Am I lucky?', 'What is my lucky number?', 'मेरी क़िस्मत कैसी है?'],
      'no dates|न तारीख़': ['मैं विदेश जाऊँगा क्या?', 'मेरी नौकरी लगेगी?', 'mera career kaisa rahega'],
    }
    for (const [limit, questions] of Object.entries(asked))
      for (const question of questions)
        for (let seed = 1; seed <= 10; seed += 1) {
          const answer = ask(question, one(seed))
          expect(sentencesOf(answer)[0], question).to.match(new RegExp(limit))
          isGood(answer, question)
          expect(answer, question).not.to.match(/No break was seen/)
        }
  })

  it('has good and weak sides told from the findings, and what the page does named', () => {
    for (const question of ['What is my best quality?', 'What are my strengths?', 'what am I like', 'मेरी ख़ूबियाँ क्या हैं?'])
      for (let seed = 1; seed <= 10; seed += 1) {
        expect(ask(question, one(seed)), question).not.to.match(/I will not guess|अनुमान नहीं/)
        isGood(ask(question, one(seed)), question)
      }
    expect(ask('What are my weaknesses?'))
      .to.match(/^The tradition finds no faults/)
      .and.to.contain(ask('What might I reflect on?'))
    expect(ask('can I delete my photo')).to.contain('on the page')
    expect(ask('can you read my other hand too?')).to.match(/^Only your right hand was read/)
    expect(ask('I have been in a long term relationship, what of love?')).not.to.match(/is (short|medium|long), /)
    expect(ask('what is a simian line?')).to.contain('heart and head line in one')
  })

  it('has a line that is named by its finger taken for that line, and no other', () => {
    const meant = {
      'Surya rekha|सूर्य रेखा': ['What does the line under my ring finger mean?', 'अनामिका के नीचे वाली रेखा का क्या मतलब है?'],
      'Vivah or anurag|विवाह या अनुराग': ['what are the lines under my little finger', 'कनिष्ठा के नीचे की रेखा क्या है?'],
      'Bhagya rekha|भाग्य रेखा': ['Which is the line under the middle finger?', 'मध्यमा के नीचे वाली रेखा क्या है?'],
      'heart line': ['My heart line ends under my middle finger, is that bad?'],
    }
    for (const [line, questions] of Object.entries(meant))
      for (const question of questions) expect(ask(question, [featuresOf()]), question).to.match(new RegExp(line))
  })

  it('has what people really ask answered, and not another question', () => {
    for (const question of [
      'what about my family',
      'मेरे दोस्तों के बारे में',
      'do you see anything special?',
      'mujhe gussa bahut aata hai',
    ])
      expect(ask(question, [featuresOf()]), question).not.to.match(/I will not guess|अनुमान नहीं/)
    const asked = {
      'letter M|पर M तब': ['Why do I have an M on my palm?', 'मेरी हथेली में M का निशान है क्या?'],
      'before birth|जन्म से पहले': ['Can I change my lines?', 'do my lines change over time', 'क्या रेखाएँ बदलती हैं?'],
      'Angushtha|अंगुष्ठ': ['What does my thumb say?', 'मेरा अँगूठा क्या कहता है?'],
      'both hands are read': ['Which hand should I trust, left or right?'],
      'owner alone': ['Can I trust my partner?', 'My mother in law hates me'],
      'children come|संतान होगी': ['Do you see kids?', 'Will I have children?', 'संतान सुख है क्या?'],
      'no faults|दोष नहीं': ['What is my biggest flaw?', 'मेरी सबसे बड़ी कमी क्या है?'],
      'good or bad in itself|अच्छी या बुरी': ['Is it good or bad?', 'यह अच्छा है या बुरा?'],
      'no recipe|नुस्ख़ा': ['How do I become more confident?', 'main confident kaise banu'],
      'In plain words|सीधे शब्दों': ['Explain that in simpler words', 'samajh nahi aaya', 'मैं समझ नहीं पाया, सरल शब्दों में'],
      'better than a hand': ['You said I am calm but I am not'],
      'neither yes nor no|न हाँ कहता': ['Am I stubborn?', 'am I a leader?', 'क्या मैं ज़िद्दी हूँ?'],
      'no dates|न तारीख़': ['Tell me about my past', 'naukri kab lagegi', 'foreign jaunga kya main?'],
      'chinh|चिह्न': ['what are the islands on my line?'],
      'lines only|केवल रेखाएँ': ['I feel lonely lately', 'मैं बहुत उदास हूँ'],
      'head line|mastishk': ['Do I have the writer’s fork?'],
      'life line|jeevan rekha|no dates': ['Will I go abroad?'],
      'हथेली से पैसे': ['paisa aayega kya'],
    }
    for (const [answer, questions] of Object.entries(asked))
      for (const question of questions)
        expect(ask(question, [featuresOf()]), question)
          .to.match(new RegExp(answer))
          .and.not.to.match(/I will not guess|अनुमान नहीं/)
  })

  it('is told what the books read in such a line, and what one hand of two shows', () => {
    expect(ask('What does a short life line mean?')).to.contain(
      'Where it is short, the books read a liking for variety',
    )
    expect(ask('does a forked heart line mean divorce')).to.contain(
      'Where it is forked, the books read affection that keeps',
    )
    expect(ask('छोटी जीवन रेखा का क्या मतलब है?')).to.contain('हो तो पुस्तकें पढ़ती हैं')
    for (const [question, right] of [
      ['Tell me about my left hand', 'left'],
      ['मेरे दाएँ हाथ के बारे में बताइए', 'दाएँ'],
    ] as const)
      expect(ask(question, two(5)), question)
        .to.match(new RegExp(`${right}|each of your hands|either hand|दोनों`))
        .and.not.to.match(/By the custom/)
    expect(ask('Tell me about my left hand')).to.match(/^Only your right hand was read/)
  })

  it('has a way of going about things told from a decision, and others from the other hand', () => {
    for (const question of [
      'What should I be careful about?',
      'How should I deal with stress?',
      'मुझे किस बात का ध्यान रखना चाहिए?',
    ])
      expect(ask(question, [featuresOf()]), question).to.equal(
        ask(/[a-z]/.test(question) ? 'What might I reflect on?' : 'मैं किस बात पर विचार करूँ?', [featuresOf()]),
      )
    expect(ask('What makes me different from others?', two(5))).not.to.match(/on the right hand it/)
    expect(ask('Is my head line connected to my life line?', [featuresOf()])).to.contain('begin joined')
    expect(ask('How old will I get?')).to.match(/^I do not speak of death/)
    expect(ask('Are you sure about that?')).to.match(/seen \(\d+ %\)/)
    expect(ask('I don’t believe in this')).to.match(/^You know yourself/)
  })

  it('is told what was not heard yet first, why the last thing was said, and at the end that all is told', () => {
    const answers = askAll(['Will I marry?', 'Does he love me?', 'why did you say that?', 'thanks', '🙏'], one(7))
    const [marry, love, why, , joined] = answers as [string, string, string, string, string]
    expect(sentencesOf(love).filter((sentence) => sentencesOf(marry).includes(sentence))).to.deep.equal([])
    const said = allTold(chooseTold(matchRules(one(7)))).find((match) => love.includes(observe(match, 'en')))!
    expect(why).to.contain(sayEvidence(said, 'en'))
    expect(joined).to.contain('welcome')
    const unknown = askAll(
      Array.from({ length: 30 }, (_, at) => `Who wins match ${at}?`),
      one(7),
    )
    expect(unknown.at(-1)).to.contain('heard everything that was measured')
  })

  it('says once what two lines have in common', () => {
    const deep = (['head', 'life'] as const).map((name) => lineOf(name, { depthBand: 'deep' }))
    const match = matchRules([featuresOf({ lines: deep })]).find(({ rule }) => rule.id === 'pace-deep-deep')!
    expect(sayEvidence(match, 'en')).to.contain('the head line and the life line are both deep')
    expect(sayEvidence(match, 'hi')).to.contain('मस्तिष्क रेखा और जीवन रेखा दोनों गहरी हैं')
  })

  it('names books in the script of the answer', () => {
    for (const question of composeReading(one(7), 'hi').report.suggestedQuestions)
      expect(ask(question, one(7), 'hi')).not.to.match(/[a-z]{2}/i)
  })

  it('does not get the same finding again for the next question that cannot be answered', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const answers = askAll(['Who will win the cricket?', 'What is the weather?', 'write me a poem'], one(seed))
      const sentences = answers.flatMap(sentencesOf)
      expect(sentences.length - new Set(sentences).size, answers.join('\n')).to.be.at.most(1)
    }
  })

  it('has a question about anything else answered with what the palm shows instead', () => {
    expect(ask('Who will win the cricket?')).to.match(/I will not guess.*What can be seen is this/s)
  })
})
