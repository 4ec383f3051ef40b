import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { misbehave } from '../../double/behaviour.ts'
import { type Provider, startProvider } from '../../double/provider.ts'
import { collect, dialogue, readerOf, textIn } from './example.ts'

describe('the openai reader, when somebody is in distress', () => {
  let provider: Provider
  beforeEach(async () => {
    provider = await startProvider()
  })
  afterEach(() => provider.stop())

  const replyTo = (...said: string[]) => {
    const turns = said.map((text) => ({ role: 'user' as const, text }))
    return collect(readerOf(provider).reply({ ...dialogue, turns }, new AbortController().signal))
  }

  it('answers with the people to turn to, at no cost, and never asks the model', async () => {
    provider.script(() => misbehave.hangs('headers'))
    for (const question of [
      'I keep thinking about ending it',
      'marna chahti hun',
      'मैं मरना चाहता हूँ',
      'My husband beats me',
    ]) {
      const { parts, error } = await replyTo(question)
      expect(error).to.equal(undefined)
      expect(textIn(parts), question).to.match(/14416.*112/s)
      expect(parts.map(({ kind }) => kind)).to.deep.equal(['text'])
    }
    expect(provider.requests).to.have.length(0)
  })

  it('does not leave what follows to the model, and has a word on help before it goes on about the palm', async () => {
    expect(textIn((await replyTo('I want to die', 'nobody would understand')).parts)).to.contain('14416')
    expect(provider.requests).to.have.length(0)
    const { parts } = await replyTo('I want to die', 'What does my heart line say?')
    expect(textIn(parts)).to.match(/^One thing first: .*14416/)
    expect(provider.requests).to.have.length(1)
  })
})
