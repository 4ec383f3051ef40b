import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect } from 'chai'
import { loadConfig, settingNames } from '../../platform/config.ts'

const example = readFileSync('.env.example', 'utf8')

describe('the configuration', () => {
  let DATA_DIR: string
  beforeEach(() => {
    DATA_DIR = mkdtempSync(join(tmpdir(), 'rekha-config-'))
  })
  afterEach(() => rmSync(DATA_DIR, { recursive: true }))

  it('has every setting in .env.example, and no other', () => {
    const named = [...example.matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name)
    expect(named).to.have.members(settingNames)
  })

  it('takes what .env.example shows, secrets aside', () => {
    const shown = parseEnv(example.replace(/^#(?=[A-Z_]+=.)/gm, ''))
    const config = loadConfig({ ...(shown as Record<string, string>), DATA_DIR })
    expect(config).to.deep.include({ port: 3000, openai: null, budget: { user: 1, guest: 0.1, total: 50 } })
  })

  it('names every mistake at once', () => {
    const wrong = { PORT: 'three', REDIS_URL: 'http://a', DATABASE_URL: 'mysql://a', OPENAI_PRICES: '{', DATA_DIR }
    const error = String(trying(() => loadConfig(wrong)))
    for (const name of ['PORT', 'REDIS_URL', 'DATABASE_URL', 'OPENAI_PRICES']) expect(error).to.include(`${name}: `)
  })

  it('wants real services in production', () => {
    const error = String(trying(() => loadConfig({ NODE_ENV: 'production', REDIS_URL: 'redis://a', DATA_DIR })))
    for (const name of ['PUBLIC_URL', 'DATABASE_URL', 'SESSION_SECRET', 'PASSWORD_PEPPER', 'STORAGE_URL'])
      expect(error).to.include(`${name}: must be set`)
  })

  it('makes its secrets once', () => {
    const settings = { REDIS_URL: 'redis://localhost', DATA_DIR }
    const first = loadConfig(settings)
    expect(first.sessionSecret).to.have.length.at.least(32)
    expect(loadConfig(settings).sessionSecret).to.equal(first.sessionSecret).and.not.equal(first.passwordPepper)
  })
})

function trying(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('was not refused')
}
