import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { answerMessages, answerVersion } from '../../../reader/openai/prompts/answer.ts'
import { readPalmMessages, readPalmVersion } from '../../../reader/openai/prompts/read-palm.ts'
import { about, dialogue, left, right } from './example.ts'

/** The messages recorded for a prompt version; REKHA_RECORD=1 records them again. */
function recorded(name: string, version: string, messages: unknown): unknown {
  const file = `test/reader/openai/recorded/${name}-${version}.json`
  if (process.env['REKHA_RECORD']) writeFileSync(file, `${JSON.stringify(messages, null, 2)}\n`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

const plain = (messages: unknown): unknown => JSON.parse(JSON.stringify(messages))

describe('the prompts, word for word', () => {
  const told = 'the words have changed: raise the prompt’s version, and record it with REKHA_RECORD=1'

  it('ask for a reading as recorded under their version', () => {
    const messages = plain(readPalmMessages([left, right], about))
    expect(messages, told).to.deep.equal(recorded('read-palm', readPalmVersion, messages))
  })

  it('ask for a reply as recorded under their version', () => {
    const messages = plain(answerMessages(dialogue))
    expect(messages, told).to.deep.equal(recorded('answer', answerVersion, messages))
  })
})
