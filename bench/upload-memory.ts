import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { runtime } from '../scripts/runtime.mjs'
import { startStack } from '../test/stack/stack.ts'

// npm run bench:upload-memory: a server's resident memory, in MB, before and after 120 large photos.

const uploads = 120
const atOnce = 6

const [width, height] = [4000, 3000]
const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
const photo = await sharp({ create: { width, height, channels: 3, background: '#a87', noise } })
  .jpeg({ quality: 92 })
  .toBuffer()
console.log(`${uploads} photos of ${(photo.length / 1e6).toFixed(1)} MB, ${atOnce} at once`)

const stack = await startStack({ workers: 0, settings: { ...runtime, REQUEST_SECONDS: '600' } })
try {
  const pid = stack.servers[0]!.child.pid!
  const megabytes = (name = 'VmRSS') =>
    Math.round(Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${name}:\\s+(\\d+)`))?.[1]) / 1024)
  const guest = await stack.visitor()
  await guest.upload()
  const before = megabytes()
  let left = uploads
  const send = async () => {
    while (left > 0) {
      left -= 1
      await guest.upload({ left: photo })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, send))
  console.log(`before ${before}, at most ${megabytes('VmHWM')}, at the end ${megabytes()}`)
  for (const seconds of [1, 5, 10, 15]) {
    await pause(seconds * 1000)
    console.log(`${seconds} s more: ${megabytes()} (${megabytes() - before} more than before)`)
  }
} finally {
  await stack.stop()
}
