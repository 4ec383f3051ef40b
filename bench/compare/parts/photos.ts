import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { runtime } from '../../../scripts/runtime.mjs'
import { quantile } from '../../quantile.ts'
import { countSeconds } from '../count-seconds.ts'
import { paced } from '../paced.ts'
import type { Figures, Part } from '../part.ts'
import { startRekha } from '../subjects/rekha.ts'

/** How they come: one after the other, or one each so many milliseconds. */
const steps = { 'photos of 12 megapixels, one after the other': null, 'the same, five a second': 200 }
const times = 40

/** Photos from sending to the answer, when they are normalised and stored, beside sharp alone on the same file. */
export const measurePhotos: Part = async () => {
  const photo = await drawNoise()
  const found: Record<string, Figures> = {}
  for (const [step, everyMs] of Object.entries(steps))
    found[step] = { 'sharp alone': await measureSharp(photo, everyMs), Rekha: await measureUploads(photo, everyMs) }
  return found
}

/** As large as a phone's photo, 4.7 MB. */
function drawNoise(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 15 } as const
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#a87', noise } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

async function measureUploads(photo: Buffer, everyMs: number | null): Promise<Record<string, number>> {
  const stack = await startRekha({}, { workers: 0 })
  try {
    const visitor = await stack.visitor()
    await visitor.register()
    const pid = stack.servers[0]!.child.pid!
    const upload = () => visitor.upload({ left: photo })
    await paced(5, null, upload)
    const spent = countSeconds({ pids: () => [pid] })
    const took = await paced(times, everyMs, upload)
    return {
      p50: quantile(took, 0.5),
      cpuMs: (spent() / times) * 1000,
      mostMegabytes: Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)?.[1]) / 1024,
    }
  } finally {
    await stack.stop()
  }
}

/** The same with sharp in a process of its own. */
async function measureSharp(photo: Buffer, everyMs: number | null): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-photo-'))
  try {
    const path = join(folder, 'photo.jpg')
    await writeFile(path, photo)
    const { PATH = '', HOME = '' } = process.env
    const args = ['--import', 'tsx', 'bench/compare/bare/sharp.ts', path, `${times}`]
    if (everyMs !== null) args.push(`${everyMs}`)
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { PATH, HOME, ...runtime } })
    return JSON.parse(stdout) as Record<string, number>
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
