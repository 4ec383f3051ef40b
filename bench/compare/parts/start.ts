import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findFreePort } from '../../../scripts/find-free-port.mjs'
import { quantile } from '../../quantile.ts'
import type { Part } from '../part.ts'

const times = 3
const lookEveryMs = 20

/** `npm start` where everything is installed, built and migrated, until it is ready. */
export const measureStart: Part = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-start-'))
  try {
    await start(folder)
    const took: number[] = []
    for (let at = 0; at < times; at += 1) took.push(await start(folder))
    return { 'npm start': { Rekha: { p50: quantile(took, 0.5), most: Math.max(...took) } } }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Milliseconds until it answers. */
async function start(folder: string): Promise<number> {
  const port = await findFreePort()
  const { PATH = '', HOME = '' } = process.env
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    env: { PATH, HOME, PORT: `${port}`, DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  const isReady = () =>
    fetch(`http://localhost:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (child.exitCode === null && !(await isReady())) await wait(lookEveryMs)
  if (child.exitCode !== null) throw new Error('npm start ended by itself.')
  const took = performance.now() - began
  child.kill('SIGTERM')
  await ended
  return took
}
