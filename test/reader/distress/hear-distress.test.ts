import { expect } from 'chai'
import { ruleBase } from '../../../reader/almanac/rules/rule-base.ts'
import { foldText } from '../../../reader/distress/fold.ts'
import { hearsDistress, mayBeInDistress } from '../../../reader/distress/hear-distress.ts'
import { heldBack, heldBackLater } from './held-back.ts'
import { caught, ordinary } from './phrases.ts'
import { type Phrase, readPhrases, tongues } from './read-phrases.ts'
import { typed } from './typed.ts'

describe('hearing that somebody is in distress', () => {
  for (const [tongue, phrases] of Object.entries(caught))
    it(`misses none of ${phrases.length} ways to say it, ${tongue}`, () => {
      expect(phrases.filter((phrase) => !hearsDistress(phrase))).to.deep.equal([])
    })

  it('is not held up by four thousand letters that lead nowhere', () => {
    for (const filling of [
      'so just really very much ',
      'i am not to be of my ',
      'main nahi ko ka hi ',
      'मैं नहीं को का ही ',
      'k i l ',
    ])
      expect(hearsDistress(filling.repeat(4000 / filling.length))).to.equal(false)
  })

  it(`takes none of ${ordinary.length} ordinary questions for it`, () => {
    expect(ordinary.filter(hearsDistress)).to.deep.equal([])
  })

  it('hears what is typed in haste, and lets the everyday of the same kind pass', () => {
    expect(typed.caught.filter((phrase) => !isAnswered(phrase))).to.deep.equal([])
    expect(typed.ordinary.filter(isAnswered)).to.deep.equal([])
  })

  it('hears none in the questions that a reading suggests', () => {
    for (const { gist } of ruleBase)
      for (const question of [
        `Where does my palm show “${gist.en}”?`,
        `What could I try, with “${gist.en}”?`,
        `“${gist.hi}”: यह मेरी हथेली में कहाँ दिखता है?`,
        `“${gist.hi}”: इसके साथ मैं क्या आज़माऊँ?`,
      ])
        expect(isAnswered(question), question).to.equal(false)
  })

  it('tells a nose from a noose, and "of" from "off"', () => {
    expect(hearsDistress('I hate my nose')).to.equal(false)
    expect(hearsDistress('I am proud of myself')).to.equal(false)
    expect(hearsDistress('I want to off myself')).to.equal(true)
    expect(hearsDistress('I know how to tie a noose')).to.equal(true)
  })

  for (const tongue of tongues)
    it(`does well on phrases that it has not learnt from, ${tongue}`, () => {
      const phrases = unseen.filter((phrase) => phrase.tongue === tongue)
      const { recall, precision } = figuresOf(phrases)
      expect(recall).to.be.at.least(0.92)
      expect(precision).to.be.at.least(0.87)
    })

  it('does better on phrases written without sight of them, which are plainer', () => {
    const { recall, precision } = figuresOf(blind)
    expect(recall).to.be.at.least(0.98)
    expect(precision).to.be.at.least(0.95)
  })

  it('keeps what is held back apart from what it learns from', () => {
    const known = new Set([...learnt, ...older].map(({ text }) => foldText(text)))
    for (const phrases of [unseen, blind]) {
      expect(phrases.filter(({ text }) => known.has(foldText(text)))).to.deep.equal([])
      expect(phrases.length).to.be.above(400)
    }
  })

  it('knows what it learnt from', () => {
    const some = learnt.filter((_, at) => at % 5 === 0)
    for (const phrases of [some, older]) {
      const { recall, precision } = figuresOf(phrases)
      expect(recall).to.be.at.least(0.98)
      expect(precision).to.be.at.least(0.95)
    }
  })

  it('hears what the plainest words say, and lets everyday ones pass', () => {
    for (const phrase of [
      'I am thinking about ending my life',
      'I cut myself last night',
      'my father beat me',
      'mujhe ab jeene ka mann nahi karta',
    ])
      expect(hearsDistress(phrase), phrase).to.equal(true)
    for (const phrase of ['my line ends', 'dead tired', 'killing time'])
      expect(isAnswered(phrase), phrase).to.equal(false)
  })

  it('judges a message in a few milliseconds of processor at most', () => {
    const texts = unseen.map(({ text }, at) => `${text} ${at}`)
    texts.map(hearsDistress)
    const start = process.cpuUsage()
    texts.map((text) => hearsDistress(`${text} ok`))
    // 0.6 on a quiet machine.
    expect(process.cpuUsage(start).user / 1000 / texts.length, 'milliseconds').to.be.below(4)
  })

  it('knows words that are ordinary in palmistry', () => {
    for (const question of ['What is the suicide ring of Saturn?', 'Where does my life line break?'])
      expect(hearsDistress(question), question).to.equal(false)
    expect(hearsDistress('Does the suicide ring of Saturn mean I should kill myself?')).to.equal(true)
  })

  it('hears through everyday words what is said plainly', () => {
    expect(hearsDistress('He beat me at chess')).to.equal(false)
    expect(hearsDistress('I failed the chess match and I want to kill myself')).to.equal(true)
  })

  it('hears it in a message that asks about a palm too', () => {
    for (const phrase of [
      'I want to die. What does my heart line say about my career?',
      'What does my heart line say about my career? i cant go on',
      'When will I get a job? Every morning I wish I had not woken up. Also which gemstone suits me?',
      'what does my heart line say i want to kill myself',
      'mera pati mujhe marta hai. meri shadi ki rekha kya kehti hai',
    ])
      expect(hearsDistress(phrase), phrase).to.equal(true)
    for (const phrase of [
      'Will I marry? When? Will it be a love marriage?',
      'My head is killing me. What of my head line?',
    ])
      expect(isAnswered(phrase), phrase).to.equal(false)
    const about = 'What does my heart line say about my work?'
    const mixed = typed.caught.flatMap((text) => [`${text}. ${about}`, `${about} ${text}`])
    const missed = mixed.filter((text) => !isAnswered(text))
    expect(1 - missed.length / mixed.length, missed.join('\n')).to.be.at.least(0.98)
  })

  it('does as well on each third of the lists', () => {
    const all = Object.values(caught).flat()
    for (const third of [0, 1, 2]) {
      const within = (_: string, at: number) => at % 3 === third
      const heard = all.filter(within).filter(hearsDistress).length
      const alarms = ordinary.filter(within).filter(hearsDistress).length
      expect(heard / all.filter(within).length).to.be.at.least(0.98)
      expect(heard / (heard + alarms)).to.be.at.least(0.95)
    }
    expect(all.length).to.be.above(200)
    expect(ordinary.length).to.be.above(200)
  })
})

const learnt = readPhrases('lessons')
const unseen = readPhrases('unseen')
const blind = readPhrases('blind')
const older = [typed, heldBack, heldBackLater].flatMap((list) => [
  ...list.caught.map((text) => ({ text, inDistress: true })),
  ...list.ordinary.map((text) => ({ text, inDistress: false })),
])

type Labelled = Pick<Phrase, 'text' | 'inDistress'>[]

function isAnswered(text: string): boolean {
  return hearsDistress(text) || mayBeInDistress(text)
}

/** A gentle question counts as heard. */
function figuresOf(phrases: Labelled): { recall: number; precision: number } {
  const answered = phrases.filter(({ text }) => isAnswered(text))
  const heard = answered.filter(({ inDistress }) => inDistress).length
  return {
    recall: heard / phrases.filter(({ inDistress }) => inDistress).length,
    precision: heard / answered.length,
  }
}
