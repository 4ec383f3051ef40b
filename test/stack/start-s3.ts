import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findFreePort } from '../../scripts/find-free-port.mjs'

/** An S3-compatible store private to one test, which may pause or kill it. */
export interface TestS3 {
  url: string
  process(): ChildProcess
  restart(): Promise<void>
  /** Keys of all stored objects. */
  keys(): Promise<string[]>
  stop(): Promise<void>
}

const bucket = 'palms'
const program = 'node_modules/s3rver/bin/s3rver.js'

export async function startS3(): Promise<TestS3> {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-s3-'))
  const port = await findFreePort()
  const begin = async () => {
    // It encrypts its page tokens with an algorithm OpenSSL 3 counts as legacy.
    const args = [
      '--openssl-legacy-provider',
      program,
      '-d',
      folder,
      '-a',
      '127.0.0.1',
      '-p',
      `${port}`,
      '--configure-bucket',
      bucket,
    ]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    for await (const line of createInterface(child.stdout)) if (line.includes('S3rver listening')) break
    if (child.exitCode !== null) throw new Error('the S3 server did not start')
    child.stdout.resume()
    return child
  }
  let child = await begin()
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return {
    url: `s3://S3RVER:S3RVER@${bucket}?endpoint=http://127.0.0.1:${port}`,
    process: () => child,
    async restart() {
      await end()
      child = await begin()
    },
    async keys() {
      const files = await readdir(join(folder, bucket), { recursive: true })
      return files.flatMap((file) => file.match(/^(.*)\._S3rver_object$/)?.[1] ?? []).sort()
    },
    async stop() {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
