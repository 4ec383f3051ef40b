import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from 'mocha'

describe('npm start, where it cannot', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rekha-start-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  /** Starts Rekha, expecting it to refuse; returns the one sentence that says why. */
  function refusal(settings: Record<string, string>) {
    const env = { PATH: process.env['PATH'], HOME: folder, PORT: '0', DATA_DIR: join(folder, 'data'), ...settings }
    const run = spawnSync(process.execPath, ['scripts/start.mjs'], { env, encoding: 'utf8', timeout: 15_000 })
    const said = run.stderr.split('\n').filter((line) => line !== '')
    expect(said, run.stdout + run.stderr).to.have.length(1)
    expect(run.status).to.equal(1)
    return said[0]
  }

  it('names the port that is taken', async () => {
    const other = createServer().listen(0)
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(refusal({ PORT: String(port) })).to.match(new RegExp(`^rekha: Port ${port} is taken by another program`))
    other.close()
  })

  it('names a port that is none', () => {
    expect(refusal({ PORT: 'many' })).to.contain('PORT must be a number from 0 to 65535, not "many"')
  })

  it('names the data folder that cannot be written', () => {
    writeFileSync(join(folder, 'file'), '')
    for (const within of [join(folder, 'file', 'data'), '/proc/nowhere/data'])
      expect(refusal({ DATA_DIR: within })).to.contain(`The data folder ${within} cannot be written`)
  })

  it('says how to get Redis where there is none and nothing can be installed', () => {
    const path = join(folder, 'programs')
    mkdirSync(path)
    const said = refusal({ PATH: path })
    for (const way of ['apt-get install redis-server', 'brew install redis', 'docker run', 'REDIS_URL'])
      expect(said).to.contain(way)
  })

  it('wants a real Redis in production', () => {
    expect(refusal({ NODE_ENV: 'production' })).to.contain('REDIS_URL must be set when NODE_ENV is production')
  })

  it('names a setting that is wrong, before anything is started', () => {
    for (const [name, wrong, told] of [
      ['BUDGET_USER', 'lots', 'BUDGET_USER: must be US dollars a day, or none for no limit'],
      ['TRUST_PROXY', 'nginx', 'TRUST_PROXY: must be false, a number of proxies, or their addresses'],
      ['LOG_LEVEL', 'loud', 'LOG_LEVEL: must be one of error, warn, info, debug'],
    ] as const) {
      expect(refusal({ [name]: wrong })).to.contain(told)
      expect(readdirSync(join(folder, 'data'))).to.deep.equal(['logs'])
    }
  })

  it('leaves no claim on the data folder behind', () => {
    refusal({ PORT: 'many' })
    expect(readdirSync(join(folder, 'data'))).to.deep.equal(['logs'])
  })
})
