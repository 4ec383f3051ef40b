import { expect } from 'chai'
import type { Token } from 'marked'
import { directionOf } from '../../../client/app/ui/direction-of.ts'
import { finishMarks } from '../../../client/app/ui/finish-marks.ts'
import { plainMarkdown } from '../../../client/app/ui/plain-markdown.ts'
import { readMarkdown } from '../../../client/app/ui/read-markdown.ts'
import { splitBlocks } from '../../../client/app/ui/split-blocks.ts'

type Inner = Token & { tokens?: Inner[]; items?: Inner[]; text?: string; start?: number }

/** Brackets that mark strong, emphasised, struck-out and code text. */
const marked: Record<string, [string, string]> = {
  strong: ['[', ']'],
  em: ['(', ')'],
  del: ['-', '-'],
  codespan: ['`', '`'],
}
function shown(tokens: Token[]): string {
  return (tokens as Inner[])
    .map(({ type, raw, text, tokens: inner, items }) => {
      const [open, close] = marked[type] ?? ['', '']
      const within = inner ? shown(inner) : items ? items.map((item) => shown([item])).join('|') : (text ?? raw)
      return open + within + close
    })
    .join('')
}
const read = (text: string) => shown(readMarkdown(text))

describe('Markdown as models write it', () => {
  for (const [text, expected] of [
    ['It takes ~3~5 minutes; (~$1.50) and (~$10); 10~20', 'It takes ~3~5 minutes; (~$1.50) and (~$10); 10~20'],
    ['~~two~~ and ~~~three~~~', '-two- and ~~~three~~~'],
    ['**bold**text and **bold:**text', '[bold]text and [bold:]text'],
    ['**「心」**です**手**、中文**「你好」**世界', '[「心」]です[手]、中文[「你好」]世界'],
    ['**जीवन रेखा।**यह **(heart line)**लंबी', '[जीवन रेखा।]यह [(heart line)]लंबी'],
    ['*「心」*です, __रेखा__है', '(「心」)です, [रेखा]है'],
    ['__x__ and a__b__c', '[x] and a__b__c'],
    ['***both***है, **a *b* c**', '([both])है, [a (b) c]'],
    ['2*(3+4)*5, 5 * 3 * 2, ** so **', '2*(3+4)*5, 5 * 3 * 2, ** so **'],
    ['`**a**` and **unclosed', '`**a**` and **unclosed'],
    ['**x**, **y**: z **w**', '[x], [y]: z [w]'],
  ] as const)
    it(`reads ${text.split('\n')[0]}`, () => {
      expect(read(text)).to.equal(expected)
    })

  it('nests lists by two spaces and by four', () => {
    for (const text of ['- a\n  - b\n    - c', '- a\n    - b\n        - c', '1. a\n   - b\n     - c']) {
      const inner = (tokens: Inner[] = []): number =>
        Math.max(0, ...tokens.map(({ items, tokens: more }) => (items ? 1 : 0) + inner(items ?? more)))
      expect(inner(readMarkdown(text) as Inner[]), text).to.equal(3)
    }
  })

  it('keeps parentheses in addresses and the number with which a list begins', () => {
    const [paragraph] = readMarkdown('[x](https://a.example/b_(c)) <https://a.example/(d)>.') as Inner[]
    const links = (paragraph?.tokens ?? []).filter(({ type }) => type === 'link')
    expect(links.map((link) => (link as Inner & { href: string }).href)).to.deep.equal([
      'https://a.example/b_(c)',
      'https://a.example/(d)',
    ])
    expect((readMarkdown('7. seven\n8. eight')[0] as Inner).start).to.equal(7)
    expect((readMarkdown('0. nought\n1. one')[0] as Inner).start).to.equal(0)
  })

  for (const [name, text] of Object.entries({
    quotes: '>'.repeat(5_000),
    lists: '- '.repeat(3_000),
    'quotes and lists': '> - '.repeat(2_000),
    emphasis: '**a*'.repeat(2_000),
    brackets: '['.repeat(5_000),
  }))
    it(`ends, and keeps every letter, however deep ${name} lie`, () => {
      const tokens = readMarkdown(`${text}heart`)
      const depthOf = (all: Inner[]): number =>
        1 + Math.max(0, ...all.map(({ tokens: inner = [], items = [] }) => depthOf([...inner, ...items])))
      expect(depthOf(tokens as Inner[])).to.be.at.most(60)
      expect(tokens.map(({ raw }) => raw).join('')).to.include('heart')
    })

  it('is read aloud without its marks', () => {
    const text =
      '## Heart\n\n**Long** and `deep`, [see](https://a.example).\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1<br>x | 2 |'
    expect(plainMarkdown(text)).to.equal('Heart Long and deep, see. one two a, b. 1 x, 2.')
  })

  it('has the direction of its first letter', () => {
    for (const rtl of ['خط القلب (heart line).', '- העדד 3', '1. **قلب**', '> &nbsp;«دل»'])
      expect(directionOf(rtl)).to.equal('rtl')
    for (const ltr of ['heart خط', '- हृदय', '3', '']) expect(directionOf(ltr)).to.equal('ltr')
  })
})

describe('Markdown that is still being written', () => {
  /** The words of a text of which only the beginning has come, as the page shows them. */
  function shownOf(beginning: string): string {
    const { sources } = splitBlocks(beginning, null)
    return plainMarkdown([...sources.slice(0, -1), ...sources.slice(-1).map(finishMarks)].join(''))
  }

  for (const text of [
    '## Your heart\n\nIt is **long and deep**, *rare* and __clear__; ~~short~~ with `code here` so.',
    '**हृदय रेखा** लंबी है, **मस्तिष्क रेखा।**यह गहरी',
    '- **Heart**: long\n- *Head*: short\n  - deep ***very*** so\n\n1. one\n2. two\n\nend',
    'Look:\n\n| line | is |\n|:-----|----|\n| **heart** | long |\n| head | *short* |\n\nend',
    'So it is:\n| line | is |\n|---|---|\n| heart | long |',
    'See [the **old** book](https://a.example/b_(c)) now&nbsp;then.',
    '> A quote with **weight**\n> and more\n\n---\n\nAfter\n\n* * *\n\nend',
    'Words:\n- [x] done\n- [ ] open',
  ])
    it(`shows no mark on the way to ${text.split('\n')[0]}`, () => {
      const whole = plainMarkdown(text).replaceAll('&nbsp;', ' ')
      const lettersOf = (words: string) => words.replaceAll(/[\s.,]/g, '')
      let before = ''
      for (let end = 0; end <= text.length; end += 1) {
        const shown = shownOf(text.slice(0, end)).replaceAll('&nbsp;', ' ')
        expect(shown, `after ${JSON.stringify(text.slice(0, end))}`).not.to.match(/[*#`~|[\]<&]|https/)
        expect(lettersOf(whole).startsWith(lettersOf(shown)), shown).to.equal(true)
        expect(lettersOf(shown).length, shown).to.be.at.least(lettersOf(before).length)
        before = shown
      }
    })

  for (const [beginning, expected] of [
    ['2*(3+4)*5, 5 * 3 * 2 and 2**3', '2*(3+4)*5, 5 * 3 * 2 and 2**3'],
    ['a_name and another__name and `co*de', 'a_name and another__name and `co*de`'],
    ['```js\nlet a = `x`\n``', '```js\nlet a = `x`\n'],
    ['```js\nlet [a, b] = **c', '```js\nlet [a, b] = **c'],
    ['Text\n-', 'Text\n'],
    ['as [he] says', 'as [he] says'],
    ['**', ''],
    ['See <https://a.exam', 'See '],
    ['Escaped \\*star', 'Escaped \\*star'],
  ] as const)
    it(`shows ${JSON.stringify(beginning)} as it will be`, () => {
      expect(finishMarks(beginning)).to.equal(expected)
    })

  it('ends, however many marks are open', () => {
    for (const marks of ['**a ', '[', '`', '![a](', '| ', '(', '&', '[a]((', '*_'])
      expect(finishMarks(`It is ${marks.repeat(20_000)}`).length).to.be.at.most(200_000)
  })
})
