import { expect } from 'chai'
import type * as z from 'zod'
import { inHindi } from '../../client/app/words/problems.ts'
import { commands } from '../../contract/commands.ts'
import { complaints } from '../../contract/complaints.ts'
import { routes } from '../../contract/routes.ts'
import { sayInvalid } from '../../server/say-invalid.ts'

const site = { name: 'A shop', origins: ['https://shop.example'] }
const account = { email: 'asha@example.org', password: 'correct horse battery' }
const siteId = '0193a1b2-0000-7000-8000-000000000000'
const add = commands['site:add'].input
const edit = commands['site:edit'].input
const register = routes['POST /api/v1/auth/register'].body
const upload = routes['POST /api/v1/analyses'].headers
const rename = commands['conversation:rename'].input

const cases: [schema: z.ZodType, sent: object, field: string | undefined, sentence: string][] = [
  [
    add,
    { ...site, origins: ['shop.example'] },
    'origins.0',
    'Each allowed address must be an origin such as https://example.org, without a path or a wildcard.',
  ],
  [add, { ...site, origins: [] }, 'origins', 'The list of allowed addresses is empty.'],
  [add, { origins: site.origins }, 'name', 'The name is missing.'],
  [add, { ...site, accent: 'red' }, 'accent', 'The colour must be a colour such as #2a2766.'],
  [edit, { siteId, budget: -1 }, 'budget', 'The budget must be at least 0.'],
  [edit, { siteId, theme: 'pink' }, 'theme', 'The theme must be one of auto, light, dark.'],
  [register, { ...account, email: 'asha' }, 'email', 'The e-mail address is not an e-mail address.'],
  [register, { ...account, password: 'short' }, 'password', 'The password must have at least 8 characters.'],
  [register, { ...account, name: ' ' }, 'name', 'The name is empty.'],
  [register, { ...account, name: 'x'.repeat(101) }, 'name', 'The name may have at most 100 characters.'],
  [
    rename,
    { conversationId: 'none', title: 'Work' },
    'conversationId',
    'Something in what was sent is not in the right form.',
  ],
  [rename, [], undefined, 'What was sent is not of the right kind.'],
]

describe('what is wrong with what was sent', () => {
  it('is said in sentences for people, beside the path for programs, in both languages', () => {
    for (const [schema, sent, field, sentence] of cases) {
      const { error } = schema.safeParse(sent)
      const said = sayInvalid(error as z.ZodError)
      expect(said.message).to.equal(sentence)
      expect(said.field).to.equal(field)
      expect(complaints).to.have.property(said.reason ?? '')
      const hindi = inHindi(said)
      expect(hindi).to.match(/\p{Script=Devanagari}/u)
      const isOurs = field !== undefined && field !== 'conversationId'
      if (isOurs) expect(hindi, sentence).not.to.equal(inHindi({ code: 'invalid', message: '' }))
    }
  })

  it('bears the key of the complaint, with its numbers, for who tells it otherwise', () => {
    const said = (schema: z.ZodType, sent: object) => sayInvalid(schema.safeParse(sent).error as z.ZodError)
    expect(said(register, { ...account, password: 'short' })).to.deep.include({
      reason: 'field-too-short',
      values: { least: 8 },
    })
    expect(said(edit, { siteId, budget: -1 })).to.deep.include({ reason: 'field-too-low', values: { least: 0 } })
    expect(said(edit, { siteId, origins: [] }))
      .to.include({ reason: 'field-empty' })
      .and.not.have.property('values')
    expect(said(add, { ...site, accent: 'red' })).to.include({ reason: 'field-not-a-colour' })
    expect(said(upload, { 'idempotency-key': 'mine' })).to.include({
      message: 'An Idempotency-Key is a UUID.',
      reason: 'idempotency-key-unfit',
    })
  })

  it('names no path in any sentence', () => {
    const schemas = [
      ...Object.values(commands).map(({ input }) => input),
      ...Object.values(routes).flatMap((route) => ('body' in route ? [route.body] : [])),
    ]
    for (const schema of schemas)
      for (const sent of [null, {}, { origins: [1], name: 1, text: 1, email: 1, valleys: [[2]] }]) {
        const { error } = schema.safeParse(sent)
        if (!error) continue
        expect(sayInvalid(error as z.ZodError).message)
          .to.match(/^[A-Z][^:]* .*\.$/)
          .and.not.to.match(/\w\.\d|undefined/)
      }
  })
})
