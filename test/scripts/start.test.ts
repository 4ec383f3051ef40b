import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from 'mocha'

interface Started {
  child: ChildProcess
  said: () => string
  /** Resolves when it has printed this text. */
  says: (text: string) => Promise<void>
}

describe('npm start', () => {
  let folder: string
  let port: number
  let address: string
  let started: Started[]

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rekha-start-'))
    const other = createServer().listen(0)
    await once(other, 'listening')
    port = (other.address() as AddressInfo).port
    address = `http://localhost:${port}`
    other.close()
    await once(other, 'close')
    started = []
  })
  afterEach(async () => {
    for (const { child } of started) await stop(child, 'SIGTERM')
    rmSync(folder, { recursive: true })
  })

  function start(command = process.execPath, args = ['scripts/start.mjs'], more: Record<string, string> = {}): Started {
    const { PATH } = process.env
    const env = { PATH, HOME: folder, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'info', ...more }
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    const hear = (chunk: Buffer) => {
      text += chunk
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const says = (wanted: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => text.includes(wanted) && resolve()
        child.stdout.on('data', look)
        child.once('close', () => reject(new Error(`It ended and never said "${wanted}":\n${text}`)))
        look()
      })
    const it = { child, said: () => text, says }
    started.push(it)
    return it
  }

  async function startAndWait() {
    const it = start()
    await it.says('Press Ctrl-C to stop.')
    return it
  }

  async function stop(child: ChildProcess, signal: NodeJS.Signals) {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }

  function processes(): Record<string, { pid: number }> {
    return JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')).processes
  }

  function isAlive({ pid }: { pid: number }) {
    try {
      process.kill(pid, 0)
      // A zombie, exited but not yet reaped, does not count as alive.
      return !existsSync(`/proc/${pid}/stat`) || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    } catch {
      return false
    }
  }

  async function allGone(all: { pid: number }[]) {
    while (all.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 50))
  }

  const cookiesOf = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')

  async function register(email: string) {
    const token = await fetch(`${address}/api/v1/auth/csrf-token`)
    const { csrfToken } = (await token.json()) as { csrfToken: string }
    const answer = await fetch(`${address}/api/v1/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, cookie: cookiesOf(token) },
      body: JSON.stringify({ email, password: 'a long enough password' }),
    })
    expect(answer.status).to.equal(201)
    return cookiesOf(answer)
  }

  async function whoIs(cookie: string) {
    const answer = await fetch(`${address}/api/v1/auth/me`, { headers: { cookie } })
    return ((await answer.json()) as { user: { email: string } }).user.email
  }

  it('answers, stops without leaving a process, and finds its data again', async () => {
    const first = await startAndWait()
    expect(first.said()).to.contain(`Rekha is at ${address}`)
    const isOld = Number(process.versions.node.split('.')[0]) <= 20
    expect(first.said().match(/gets no more security fixes/g)?.length ?? 0).to.equal(isOld ? 1 : 0)
    expect((await fetch(`${address}/readyz`)).status).to.equal(200)
    expect(await (await fetch(address)).text()).to.contain('<script')
    const site = start(
      process.execPath,
      ['scripts/run.mjs', 'server/sites/main.ts', 'add', '--name', 'A shop', '--origin', 'https://shop.example'],
      { PORT: '' },
    )
    await site.says(`src="${address}/embed.js"`)
    const cookie = await register('asha@example.org')
    const all = Object.values(processes())
    expect(all).to.have.length(3)
    expect(all.every(isAlive)).to.equal(true)

    await stop(first.child, 'SIGTERM')
    expect(all.filter(isAlive)).to.deep.equal([])
    expect((first.said().match(/.* (warn|error): .*/g) ?? []).join('\n')).to.equal('')
    expect(existsSync(join(folder, 'run.json'))).to.equal(false)

    await startAndWait()
    // The account is in the database, the session in Redis.
    expect(await whoIs(cookie)).to.equal('asha@example.org')
  })

  it('leaves no process when it is npm that is asked to stop', async () => {
    const npm = start('npm', ['start'])
    await npm.says('Press Ctrl-C to stop.')
    const all = Object.values(processes())
    await stop(npm.child, 'SIGTERM')
    expect(all.filter(isAlive)).to.deep.equal([])
  })

  it('refuses to run twice on the same data', async () => {
    const first = await startAndWait()
    const second = start()
    await once(second.child, 'close')
    expect(second.child.exitCode).to.equal(1)
    expect(second.said()).to.contain(`already running on ${folder} (process ${first.child.pid})`)
    expect((await fetch(`${address}/readyz`)).status).to.equal(200)
  })

  it('starts the server again when it dies', async () => {
    const first = await startAndWait()
    process.kill(processes()['server']?.pid ?? 0, 'SIGKILL')
    await first.says('The server died (SIGKILL) and is started again')
    for (;;) {
      const answer = await fetch(`${address}/readyz`).catch(() => null)
      if (answer?.status === 200) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })

  it('cleans up after one that was killed', async () => {
    const first = await startAndWait()
    const cookie = await register('ravi@example.org')
    const { redis, server, worker } = processes()
    if (!redis || !server || !worker) throw new Error('not all processes were written down')
    await stop(first.child, 'SIGKILL')
    // These two notice by themselves; Redis cannot.
    await allGone([server, worker])
    expect(isAlive(redis)).to.equal(true)

    await startAndWait()
    expect(isAlive(redis)).to.equal(false)
    expect(await whoIs(cookie)).to.equal('ravi@example.org')
  })
})
