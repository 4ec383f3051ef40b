import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
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
    expect(config).to.include({ port: 3000, openai: null })
    expect(config.budget).to.include({ user: null, guest: null, total: null })
  })

  it('takes a blank setting for one that is not set', () => {
    const blank = { OPENAI_API_KEY: ' ', OPENAI_MODEL: ' ', PORT: ' ', HOST: '\t', LOG_LEVEL: ' ' }
    const config = loadConfig({ DATA_DIR, REDIS_URL: 'redis://localhost', ...blank })
    expect(config).to.include({ openai: null, port: 3000, host: undefined, logLevel: 'info' })
  })

  it('waits for the secret that another process makes just now, and takes no part of one', () => {
    const path = join(DATA_DIR, 'session-secret')
    const secret = 'x'.repeat(43)
    writeFileSync(path, '')
    spawn('sh', ['-c', `sleep 0.3; printf ${secret} > "${path}"`])
    const settings = { DATA_DIR, REDIS_URL: 'redis://localhost' }
    expect(loadConfig(settings).sessionSecrets).to.deep.equal([secret])
    writeFileSync(path, secret.slice(1))
    expect(String(trying(() => loadConfig(settings)))).to.include(path)
  })

  it('names every mistake at once', () => {
    const wrong = {
      PORT: 'three',
      REDIS_URL: 'http://a',
      DATABASE_URL: 'mysql://a',
      OPENAI_PRICES: '{',
      OPENID_PROVIDERS: '{',
      DATA_DIR,
    }
    const error = String(trying(() => loadConfig(wrong)))
    for (const name of ['PORT', 'REDIS_URL', 'DATABASE_URL', 'OPENAI_PRICES', 'OPENID_PROVIDERS'])
      expect(error).to.include(`${name}: `)
    expect(error).to.include('PORT: must be a whole number from 0 to 65535')
    expect(String(trying(() => loadConfig({ DATA_DIR })))).to.equal(
      'Error: REDIS_URL: must be set (npm start brings a Redis of its own)',
    )
  })

  it('keeps photos in its data folder, whatever that is called', () => {
    for (const name of ['palms #1', 'a?b', 'a%20b', 'हाथ की रेखा', 'a b']) {
      const folder = join(DATA_DIR, name)
      const { storageUrl, databaseUrl } = loadConfig({ REDIS_URL: 'redis://a', DATA_DIR: folder })
      expect(fileURLToPath(storageUrl)).to.equal(join(folder, 'photos'))
      expect(databaseUrl).to.equal(`sqlite:${join(folder, 'rekha.sqlite')}`)
    }
    const cut = () => loadConfig({ REDIS_URL: 'redis://a', DATA_DIR, STORAGE_URL: 'file:///palms #1' })
    expect(String(trying(cut))).to.include('STORAGE_URL: must have %3F and %23')
  })

  it('wants an address of a model that begins with http:// or https:// and is not complete', () => {
    const settings = { REDIS_URL: 'redis://a', DATA_DIR, OPENAI_API_KEY: 'sk-x' }
    const at = (OPENAI_BASE_URL: string) => loadConfig({ ...settings, OPENAI_BASE_URL }).openai?.baseUrl
    for (const wrong of [
      'localhost:11434/v1',
      'api.example.org/v1',
      '//a/v1',
      'ftp://a',
      'http://a/v1/chat/completions',
    ])
      expect(String(trying(() => at(wrong))), wrong).to.match(
        /OPENAI_BASE_URL: must (be a URL that starts with http|end)/,
      )
    expect(at('http://localhost:11434/v1')).to.equal('http://localhost:11434/v1')
    for (const none of ['', ' ']) expect(at(none)).to.equal(undefined)
  })

  it('limits what a key may cost, unless it is told not to', () => {
    const budget = (more: object) =>
      loadConfig({ REDIS_URL: 'redis://a', DATA_DIR, OPENAI_API_KEY: 'sk-x', ...more }).budget
    expect(budget({})).to.include({ user: 1, guest: 0.1, guestsAtAddress: 0.5, newcomersAtAddress: 10 })
    expect(budget({ BUDGET_USER: ' None ', BUDGET_GUEST: '0', BUDGET_TOTAL: '' })).to.include({
      user: null,
      guest: 0,
      guestsAtAddress: 0,
      total: 50,
    })
    expect(budget({ BUDGET_GUEST: 'none', BUDGET_TOTAL: 'none' })).to.include({
      guestsAtAddress: null,
      allGuests: null,
      held: null,
    })
    expect(budget({ READINGS_PER_DAY: '7' }).counts.user).to.deep.equal({ readings: 7, messages: 1000 })
    for (const wrong of ['-1', 'all', 'Infinity'])
      expect(String(trying(() => budget({ BUDGET_TOTAL: wrong })))).to.include('BUDGET_TOTAL: must be US dollars')
  })

  it('keeps readings as the operator allows, and by default only so', () => {
    const kept = (more: object) => loadConfig({ REDIS_URL: 'redis://a', DATA_DIR, ...more }).retention
    expect(kept({})).to.deep.equal({ choices: ['keep', 'forget-photo', 'expire'], byDefault: 'keep', days: 30 })
    const strict = {
      RETENTION_CHOICES: 'forget-photo, expire, expire',
      RETENTION_DEFAULT: 'expire',
      RETENTION_DAYS: '7',
    }
    expect(kept(strict)).to.deep.equal({ choices: ['forget-photo', 'expire'], byDefault: 'expire', days: 7 })
    expect(String(trying(() => kept({ RETENTION_CHOICES: 'expire' })))).to.include(
      'RETENTION_DEFAULT: must be one of RETENTION_CHOICES',
    )
    expect(String(trying(() => kept({ RETENTION_CHOICES: 'always' })))).to.include('RETENTION_CHOICES: must be one of')
    expect(String(trying(() => kept({ RETENTION_DAYS: '0' })))).to.include('RETENTION_DAYS: must be a whole number')
  })

  it('takes OpenID providers, in production over https only, each with a name of its own', () => {
    const provider = { name: 'google', label: 'Google', issuer: 'http://a.example', clientId: 'a', clientSecret: 'b' }
    const env = (...all: object[]) => ({ REDIS_URL: 'redis://a', DATA_DIR, OPENID_PROVIDERS: JSON.stringify(all) })
    expect(loadConfig(env(provider)).openid).to.deep.equal([provider])
    expect(loadConfig({ REDIS_URL: 'redis://a', DATA_DIR }).openid).to.deep.equal([])
    const refusal = (all: object[], NODE_ENV = 'test') => String(trying(() => loadConfig({ ...env(...all), NODE_ENV })))
    expect(refusal([provider], 'production')).to.include('OPENID_PROVIDERS: must have issuers with https://')
    const secure = { ...provider, issuer: 'https://a.example' }
    expect(refusal([secure], 'production')).not.to.include('OPENID_PROVIDERS')
    expect(refusal([provider, secure])).to.include('OPENID_PROVIDERS: must have another name for each')
    expect(refusal([{ ...provider, name: 'a/b' }])).to.include('OPENID_PROVIDERS.name: must be of small letters')
    expect(refusal([{ ...provider, clientsecret: 'b' }])).to.include('OPENID_PROVIDERS')
  })

  it('asks for the price of each model in production, and only says so elsewhere', () => {
    const settings = {
      REDIS_URL: 'redis://a',
      DATA_DIR,
      OPENAI_API_KEY: 'sk-x',
      OPENAI_MODEL: 'openai/gpt-4.1-2025-04-14',
      OPENAI_CHAT_MODEL: 'our-own',
    }
    expect(loadConfig(settings).openai?.unpriced).to.deep.equal(['our-own'])
    const produced = (more: object) =>
      String(trying(() => loadConfig({ ...settings, ...more, NODE_ENV: 'production' })))
    expect(produced({})).to.include('OPENAI_PRICES: must have a price for our-own')
    expect(produced({ OPENAI_API_KEY: '' })).to.not.include('OPENAI_PRICES')
    for (const prices of ['{"our-own":{"input":0,"output":0}}', '{"*":{"input":1,"output":1}}'])
      expect(produced({ OPENAI_PRICES: prices })).to.not.include('OPENAI_PRICES')
  })

  it('takes one Redis, Sentinels or a Cluster, and says what is wrong without the password', () => {
    const refusal = (REDIS_URL: string, more = {}) => String(trying(() => loadConfig({ REDIS_URL, DATA_DIR, ...more })))
    for (const REDIS_URL of [
      'rediss://a:b@c:1/2',
      'redis+cluster://:b%40@a:1,[::1]:2',
      'redis+sentinel://a,b:2/palms/3',
    ])
      expect(loadConfig({ REDIS_URL, DATA_DIR }).redisUrl).to.equal(REDIS_URL)
    for (const wrong of [
      'redis+cluster://:secret@a:1/2',
      'redis+sentinel://:secret@a:1,b:2',
      'redis+cluster://:secret@a:x',
    ])
      expect(refusal(wrong)).to.include('REDIS_URL: ').and.not.include('secret')
    expect(refusal('redis+cluster://a', { ROOMS_ADAPTER: 'classic' })).to.include('ROOMS_ADAPTER: ')
  })

  it('wants real services in production', () => {
    const error = String(trying(() => loadConfig({ NODE_ENV: 'production', REDIS_URL: 'redis://a', DATA_DIR })))
    for (const name of ['PUBLIC_URL', 'DATABASE_URL', 'SESSION_SECRET', 'PASSWORD_PEPPER', 'PHOTO_KEYS', 'STORAGE_URL'])
      expect(error).to.include(`${name}: must be set`)
  })

  it('sends mail by SMTP, keeps it while developing, and otherwise sends none', () => {
    const settings = { REDIS_URL: 'redis://localhost', DATA_DIR }
    const production = {
      ...settings,
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://rekha.example',
      DATABASE_URL: 'sqlite:rekha.sqlite',
      SESSION_SECRET: 's'.repeat(32),
      PHOTO_KEYS: 'k'.repeat(32),
      PASSWORD_PEPPER: 'p'.repeat(32),
      STORAGE_URL: 'file:///photos',
    }
    const url = 'smtps://user:secret@mail.example'
    expect(loadConfig(settings).mail).to.deep.equal({ folder: join(resolve(DATA_DIR), 'mail') })
    expect(loadConfig(production).mail).to.equal(null)
    for (const from of ['rekha@example.org', 'Rekha <rekha@example.org>'])
      expect(loadConfig({ ...production, MAIL_URL: url, MAIL_FROM: from }).mail).to.deep.equal({ url, from })
    const refusal = (more: Record<string, string>) => String(trying(() => loadConfig({ ...settings, ...more })))
    expect(refusal({ MAIL_URL: url }))
      .to.include('MAIL_FROM: must be set')
      .and.not.include('secret')
    expect(refusal({ MAIL_URL: 'https://user:secret@mail.example', MAIL_FROM: 'a@b.c' }))
      .to.include('MAIL_URL: must be a URL that starts with smtp:// or smtps://')
      .and.not.include('secret')
    expect(refusal({ MAIL_URL: url, MAIL_FROM: 'Rekha' })).to.include('MAIL_FROM: must be an address')
  })

  it('makes its secrets once', () => {
    const settings = { REDIS_URL: 'redis://localhost', DATA_DIR }
    const first = loadConfig(settings)
    expect(first.sessionSecrets[0]).to.have.length.at.least(32)
    expect(loadConfig(settings).sessionSecrets)
      .to.deep.equal(first.sessionSecrets)
      .and.not.deep.equal(first.passwordPeppers)
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
