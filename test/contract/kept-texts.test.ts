import { expect } from 'chai'
import type * as z from 'zod'
import { commands } from '../../contract/commands.ts'
import { routes } from '../../contract/routes.ts'

type Schema = z.core.$ZodType
type Def = Partial<{
  type: string
  in: Schema
  innerType: Schema
  element: Schema
  valueType: Schema
  shape: Record<string, Schema>
  options: Schema[]
  items: Schema[]
}>

/** Every string in a schema, with its path. */
function stringsIn(schema: Schema, path: string): [string, z.ZodType][] {
  const def = schema._zod.def as Def
  const deeper = (inner: Schema | undefined, name = path) => (inner ? stringsIn(inner, name) : [])
  // A pipe counts as one string, judged by its input.
  if (def.type === 'string' || (def.type === 'pipe' && (def.in?._zod.def as Def | undefined)?.type === 'string'))
    return [[path, schema as z.ZodType]]
  return [
    ...deeper(def.in),
    ...deeper(def.innerType),
    ...deeper(def.element),
    ...deeper(def.valueType),
    ...Object.entries(def.shape ?? {}).flatMap(([name, inner]) => deeper(inner, `${path}.${name}`)),
    ...[...(def.options ?? []), ...(def.items ?? [])].flatMap((inner) => deeper(inner)),
  ]
}

const sent = [
  ...Object.entries(commands).map(([name, { input }]) => [name, input] as const),
  ...Object.entries(routes).flatMap(([name, route]) =>
    (['params', 'query', 'body', 'form'] as const).flatMap((part) =>
      part in route ? [[name, (route as Record<string, unknown>)[part] as Schema] as const] : [],
    ),
  ),
]
const strings = sent.flatMap(([name, schema]) => stringsIn(schema, name))

/** Only ever stored or looked up as a hash. */
const hashed = /\.(password|currentPassword|newPassword|code)$/

describe('a text that is sent', () => {
  it('is refused where it has what cannot be kept, alike on both databases', () => {
    expect(strings.length).to.be.above(40)
    const taken = strings.filter(([path, schema]) => {
      if (hashed.test(path)) return false
      const bad = ['\0', '\ud800'].flatMap((one) => [
        `What of ${one} my work?`,
        `What of my work?${one}`,
        `a${one}@example.org`,
        `https://example.org/${one}`,
        `https://example.org${one}`,
        one.repeat(16),
        `0193a1b2-0000-7000-8000-00000000000${one}`,
      ])
      return bad.some((text) => schema.safeParse(text).success)
    })
    expect(taken.map(([path]) => path)).to.deep.equal([])
  })

  it('is refused as a name where nothing of it can be seen, or where it has more than one line', () => {
    const names = strings.filter(
      ([path]) => /\.(name|title|text|greeting)$/.test(path) && !/sessions|identify|page-errors/.test(path),
    )
    expect(names.map(([path]) => path)).to.include('PATCH /api/v1/auth/profile.name')
    for (const [path, schema] of names) {
      expect(schema.safeParse('आशा').success, path).to.equal(true)
      for (const empty of ['', ' \u3000', '\u200b', '\u2060\u200d', '\u3164', '\u2800', '\u00ad', '\ufe0f'])
        expect(schema.safeParse(empty).success, `${path} ${escape(empty)}`).to.equal(false)
      if (/name|title/.test(path)) expect(schema.safeParse('Asha\nRao').success, path).to.equal(false)
    }
  })
})
