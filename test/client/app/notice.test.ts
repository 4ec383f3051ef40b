import { expect } from 'chai'
import { notice as texts } from '../../../client/app/words/notice.ts'
import { Notice } from '../../../contract/notice.ts'
import { loadConfig } from '../../../platform/config.ts'
import { noticeOf } from '../../../server/http/notice.ts'

const base = { REDIS_URL: 'redis://a', DATA_DIR: 'test-results/config' }
const keyed = { ...base, OPENAI_API_KEY: 'sk-x' }
const OPENID_PROVIDERS = JSON.stringify([
  { name: 'a', label: 'Acme', issuer: 'https://acme.example', clientId: 'x', clientSecret: 'y' },
])
const signedIn = { ...base, OPENID_PROVIDERS, SOCKET_TRANSPORTS: 'websocket,polling' }
const noticeWith = (settings: Record<string, string>) => Notice.parse(noticeOf(loadConfig(settings)))
const whole = (about: 'privacy' | 'terms', language: 'en' | 'hi', settings: Record<string, string>) =>
  JSON.stringify(texts[language][about](noticeWith(settings)))

describe('the notice', () => {
  it('names the provider by its public host, and no host of a private network', () => {
    const hostAt = (OPENAI_BASE_URL: string) => noticeWith({ ...keyed, OPENAI_BASE_URL }).provider?.host
    expect(noticeWith(base).provider).to.equal(null)
    expect(hostAt('')).to.equal('api.openai.com')
    expect(hostAt('https://llm.example.org:8443/v1?version=2')).to.equal('llm.example.org')
    for (const inside of ['localhost:11434', 'ollama', '10.0.0.7', '[fd00::1]:80', 'gpu.internal', 'nas.local'])
      expect(hostAt(`http://${inside}/v1`), inside).to.equal(null)
  })

  it('says in both languages what the settings make true', () => {
    const settings = {
      ...keyed,
      OPENAI_MODEL: 'lines-1',
      OPENAI_CHAT_MODEL: 'lines-1',
      OPENAI_PRICES: '{"lines-1":{"input":1,"output":1}}',
      OPERATOR_NAME: 'Asha & Sons',
      OPERATOR_CONTACT: 'mailto:privacy@example.org',
      GUEST_HOURS: '36',
      SESSION_IDLE_HOURS: '72',
      AUDIT_DAYS: '90',
      RETENTION_DEFAULT: 'expire',
      RETENTION_DAYS: '45',
    }
    const english = whole('privacy', 'en', settings)
    for (const part of [
      'Asha & Sons',
      '(lines-1) at api.openai.com',
      '36 hours',
      'until 3 days',
      'for 90 days',
      'for 45 days',
    ])
      expect(english).to.include(part)
    const hindi = whole('privacy', 'hi', settings)
    for (const part of ['Asha & Sons', '(lines-1)', 'api.openai.com', '36 घंटे', '3 दिन', '90 दिन', '45 दिन'])
      expect(hindi).to.include(part)
    expect(whole('privacy', 'en', base))
      .to.include('sent to nobody else')
      .and.include('has not been filled in')
    expect(whole('terms', 'en', base)).to.include('a program with fixed rules')
    expect(whole('privacy', 'hi', { ...base, GUEST_HOURS: '1' })).to.include('1 घंटे बाद')
  })

  it('says who learns of a sign-in, and of every cookie', () => {
    expect(whole('privacy', 'en', signedIn))
      .to.include('sign in through Acme')
      .and.include('A third cookie')
    expect(whole('privacy', 'hi', signedIn))
      .to.include('Acme')
      .and.include('तीसरी कुकी')
    expect(whole('privacy', 'en', base)).not.to.match(/sign in through|third cookie/)
  })

  it('has the same paragraphs in both languages, whatever the settings', () => {
    const shape = (language: 'en' | 'hi', about: 'privacy' | 'terms', settings: Record<string, string>) =>
      texts[language][about](noticeWith(settings)).sections.map(({ paragraphs }) => paragraphs.length)
    const variants = [
      base,
      keyed,
      { ...keyed, OVER_BUDGET: 'almanac', MODERATION: 'provider' },
      { ...base, RETENTION_CHOICES: 'keep' },
      signedIn,
    ]
    for (const settings of variants)
      for (const about of ['privacy', 'terms'] as const)
        expect(shape('hi', about, settings)).to.deep.equal(shape('en', about, settings))
  })
})
