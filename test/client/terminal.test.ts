import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { Message } from '../../db/models/message.ts'
import { misbehave } from '../double/behaviour.ts'
import { drawPhoto } from '../stack/draw-photo.ts'
import { type Stack, startStack } from '../stack/stack.ts'

/** Runs the terminal client on pipes. */
function runTerminal(args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'client/terminal/main.ts', ...args])
  const watchers = new Set<() => void>()
  const run = {
    child,
    out: '',
    error: '',
    ended: once(child, 'close').then(([code]) => code as number | null),
    type: (line: string) => void child.stdin.write(`${line}\n`),
    /** Resolves once this text has been printed. */
    says: (text: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => run.out.includes(text) && resolve()
        watchers.add(look)
        void run.ended.then(() => reject(new Error(`ended without "${text}":\n${run.out}\n${run.error}`)))
        look()
      }),
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    run.out += text
    for (const look of watchers) look()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    run.error += text
  })
  return run
}

describe('the terminal client', () => {
  let stack: Stack
  let folder: string
  let photo: string
  let url: string

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rekha-terminal-'))
    photo = join(folder, 'left.jpg')
    await writeFile(photo, await drawPhoto())
    await writeFile(join(folder, 'password'), 'correct horse battery\n', { mode: 0o600 })
    stack = await startStack()
    url = stack.servers[0]!.url
  })
  after(async () => {
    await stack?.stop()
    await rm(folder, { recursive: true, force: true })
  })
  beforeEach(() => {
    stack.provider.script([])
    stack.provider.gate().open()
  })

  const account = (name: string) => ['--email', `${name}@example.org`, '--password-file', join(folder, 'password')]
  const newestReply = () => Message.query().where({ role: 'assistant' }).orderBy('id', 'desc').first().throwIfNotFound()

  it('prints the reading and the answers to questions from a pipe, once each and without escape codes', async () => {
    const run = runTerminal([photo, '--url', url, ...account('asha')])
    run.type('What of my work?')
    run.child.stdin.end()
    expect(await run.ended, run.error).to.equal(0)
    const reply = await newestReply()
    expect(reply.status).to.equal('done')
    for (const text of ['a steady hand with a warm line', 'practical days', '> What of my work?', reply.text])
      expect(run.out.split(text), text).to.have.length(2)
    expect(run.out).not.to.include('\x1b')
  })

  it('prints no commands to the terminal that a reply, or a line from a pipe, has in it', async () => {
    const run = runTerminal([photo, '--url', url, ...account('mira')])
    await run.says('What this is based on')
    stack.provider.script([{ text: 'A line\x1b]0;owned\x07 and \x1b[2J\x9b31m more\r.\n\tEnd\x7f' }])
    run.type('What of my work?')
    run.child.stdin.end()
    expect(await run.ended, run.error).to.equal(0)
    expect(run.out).to.include('\n\tEnd').and.to.include('A line\ufffd]0;owned\ufffd and \ufffd[2J\ufffd31m more.')
    expect(run.out).not.to.match(/[^\P{Cc}\n\t]/u)
  })

  it('gives a guest the summary, and says how to get the rest', async () => {
    const run = runTerminal([photo, '--url', url])
    run.child.stdin.end()
    expect(await run.ended, run.error).to.equal(0)
    expect(run.out).to.include('a steady hand with a warm line').and.to.include('need an account')
    expect(run.out).not.to.include('practical days')
  })

  it('stops the reply at the first Ctrl-C and leaves at the second', async () => {
    const run = runTerminal([photo, '--url', url, ...account('ravi')])
    await run.says('What this is based on')
    const gate = stack.provider.gate()
    run.type('What of my work?')
    await gate.release(8)
    await run.says('Namaste 🙏 This is')
    run.child.kill('SIGINT')
    await run.says('(stopped)')
    const stopped = await newestReply()
    expect(stopped.status).to.equal('stopped')
    expect(run.out).to.include(stopped.text)
    run.child.kill('SIGINT')
    expect(await run.ended).to.equal(130)
  })

  it('says in one sentence what is wrong', async () => {
    const text = join(folder, 'notes.jpg')
    await writeFile(text, 'no photo at all')
    const cases: [string[], RegExp][] = [
      [[], /Say which photo/],
      [[join(folder, 'none.jpg'), '--url', url], /There is no file/],
      [[text, '--url', url], /is not a JPEG, HEIC, PNG, WebP or AVIF photo/],
      [[photo, '--url', 'http://127.0.0.1:1'], /No Rekha answers at/],
      [[photo, '--language', 'la'], /en or hi/],
      [[photo, '--email', 'a@example.org', '--password', 'correct horse battery'], /Others on this machine/],
      [[photo, '--email', 'a@example.org', '--password-file', join(folder, 'none')], /password in .* cannot be read/],
    ]
    for (const [args, sentence] of cases) {
      const run = runTerminal(args)
      expect(await run.ended).to.equal(1)
      expect(run.error.trim()).to.match(sentence)
      expect(run.error.trim().split('\n')).to.have.length(1)
    }
  })

  it('says why a photo cannot be read', async () => {
    stack.provider.script([misbehave.seesNoPalm()])
    const run = runTerminal([photo, '--url', url])
    expect(await run.ended).to.equal(1)
    expect(run.error.trim().split('\n')).to.have.length(1)
    expect(run.error).to.match(/palm|hand/i)
    const lines = stack.workers
      .flatMap((worker) => worker.lines)
      .filter(({ message }) => message === 'a photo was refused')
    expect(lines).to.have.length(1)
    expect(lines[0]).to.include({ level: 'info', code: 'not-a-palm' }).and.not.to.have.property('stack')
  })
})
