import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../../scripts/find-free-port.mjs'

/** `npm run cluster`, with its own data. */
export interface Cluster {
  url: string
  /** Runs `npm run cluster -- --roll`; returns the lines it prints, throws if it fails. */
  roll(): Promise<string[]>
  /** The process id of a member of the cluster, by name. */
  pid(name: string): number
  said(): string
  stop(): Promise<void>
}

export async function startCluster(flags: string[], settings: Record<string, string>): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'rekha-cluster-'))
  // The user Postgres runs as needs access to it.
  chmodSync(folder, 0o755)
  const port = await findFreePort()
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, NODE_ENV: 'test', DATA_DIR: folder, ...settings }
  const run = (args: string[]) => {
    const child = spawn(process.execPath, ['scripts/cluster.mjs', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const heard = { text: '' }
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        heard.text += chunk
      })
    const ended = once(child, 'close')
    return { child, heard, ended }
  }
  const main = run([...flags, '--port', String(port)])
  const stop = async () => {
    if (main.child.exitCode === null) main.child.kill('SIGTERM')
    await main.ended
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  const up = new Promise<void>((resolve, reject) => {
    main.child.stdout.on('data', () => main.heard.text.includes('Press Ctrl-C to stop.') && resolve())
    void main.ended.then(() => reject(new Error(`the cluster ended:\n${main.heard.text}`)))
  })
  await up.catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return {
    url: `http://127.0.0.1:${port}`,
    async roll() {
      const rolling = run(['--roll'])
      const [code] = await rolling.ended
      if (code !== 0) throw new Error(`the roll ended with ${code}:\n${rolling.heard.text}`)
      return rolling.heard.text.trim().split('\n')
    },
    pid(name) {
      const { processes } = JSON.parse(readFileSync(join(folder, 'cluster/run.json'), 'utf8')) as {
        processes: Record<string, { pid: number }>
      }
      const found = processes[name]
      if (!found) throw new Error(`there is no ${name}`)
      return found.pid
    },
    said: () => main.heard.text,
    stop,
  }
}
