import { parseEnv } from 'node:util'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { importScript } from '../stack/import-script.ts'

type Settings = { decode: (bytes: Buffer) => string }

describe('an .env file', () => {
  const text = 'OPENAI_API_KEY=sk-x\nPUBLIC_URL=https://हाथ.example\n'
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le')

  for (const [name, bytes] of [
    ['without a byte order mark', Buffer.from(text)],
    ['with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['in UTF-16', wide],
    ['in UTF-16, the other way round', swapped(wide)],
  ] as const) {
    it(`is read ${name}`, async () => {
      const { decode } = await importScript<Settings>('scripts/read-settings.mjs')
      expect(parseEnv(decode(bytes))).to.deep.equal({ OPENAI_API_KEY: 'sk-x', PUBLIC_URL: 'https://हाथ.example' })
    })
  }
})
