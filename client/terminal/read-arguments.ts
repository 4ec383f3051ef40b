import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Language } from '../../contract/reading.ts'

export const usage = `npm run terminal -- left.jpg [right.jpg] [options]

  --right              the one photo is of the right palm
  --url <address>      where Rekha runs (http://localhost:3000)
  --language en|hi     language of the reading (en)
  --email <address>    sign in, or register, under this address ...
  --password-file <f>  ... with the password in this file; on a terminal it is asked for
  --help               this text

By giving photos you say that you are 18 or over and agree that they are analysed for this reading, which is for
reflection and entertainment. What happens to them is told under /privacy at that address.`

export interface Arguments {
  photos: { left?: string; right?: string }
  url: string
  language: Language
  email: string | null
  password: string | null
}

/** The parsed arguments; null for help; throws an Error with one sentence about what is wrong. */
export function readArguments(given: string[]): Arguments | null {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      right: { type: 'boolean', default: false },
      url: { type: 'string', default: 'http://localhost:3000' },
      language: { type: 'string', default: 'en' },
      email: { type: 'string' },
      password: { type: 'string' },
      'password-file': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return null
  if (values.password !== undefined)
    throw new Error('Others on this machine could read a password given here. Leave it out, or use --password-file.')
  const [first, second, ...more] = positionals
  if (!first) throw new Error('Say which photo to read: npm run terminal -- left.jpg [right.jpg].')
  if (more.length > 0) throw new Error('At most two photos can be read together, the left palm and the right one.')
  if (values.language !== 'en' && values.language !== 'hi') throw new Error('The language is en or hi.')
  if (!URL.canParse(values.url) || !/^https?:/.test(values.url))
    throw new Error(`${values.url} is not an http address.`)
  return {
    photos: second ? { left: first, right: second } : values.right ? { right: first } : { left: first },
    url: new URL(values.url).origin,
    language: values.language,
    email: values.email ?? null,
    password: values['password-file'] === undefined ? null : firstLine(values['password-file']),
  }
}

function firstLine(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? ''
  } catch (error) {
    throw new Error(`The password in ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}
