import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findFreePort } from '../../scripts/find-free-port.mjs'

/** A Redis private to one test, which may pause, kill or wipe it. */
export interface TestRedis {
  url: string
  /** The current process. */
  process(): ChildProcess
  /** Stops it with this signal and, once `meanwhile` is done, restarts it on the same port with the same append-only file. */
  restart(signal: NodeJS.Signals, meanwhile?: () => Promise<unknown>): Promise<void>
  stop(): Promise<void>
}

export async function startRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-redis-'))
  const port = await findFreePort()
  let child = await begin(port, folder)
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit')
    // A paused process handles no other signal until it is resumed.
    child.kill('SIGCONT')
    child.kill(signal)
    await ended
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    process: () => child,
    async restart(signal, meanwhile) {
      await end(signal)
      await meanwhile?.()
      child = await begin(port, folder)
    },
    async stop() {
      await end('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function begin(port: number, folder: string): Promise<ChildProcess> {
  return runRedis(port, ['--dir', folder, '--save', '', '--appendonly', 'yes'])
}

/** Starts a redis-server with these settings on a loopback port; resolves once it logs that it is ready. */
export async function runRedis(
  port: number,
  settings: string[],
  ready = 'Ready to accept connections',
): Promise<ChildProcess> {
  const all = [...settings, '--port', `${port}`, '--bind', '127.0.0.1']
  const child = spawn('redis-server', all, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface(child.stdout)) {
    if (line.includes(ready)) break
    if (line.includes('Address already in use')) throw new Error(`port ${port} was taken`)
  }
  child.stdout.resume()
  if (child.exitCode !== null) throw new Error('redis-server did not start')
  return child
}
