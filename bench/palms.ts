import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { measurePalm } from '../reader/almanac/measure/measure-palm.ts'
import { drawHand } from '../test/reader/almanac/measure/drawn-hand.ts'

// npm run bench:palms -- [photos or folders]: core seconds and memory per palm, enlarged to 2,048 px, the maximum for uploads.
const longest = 2048

sharp.concurrency(1)
sharp.cache(false)
const megabytes = (bytes: number) => Math.round(bytes / 1e6)
const before = process.memoryUsage().rss
const photos = await collect(process.argv.slice(2))
const times: number[] = []
for (const { name, read } of [photos[0]!, ...photos]) {
  const photo = await sharp(await read())
    .rotate()
    .resize(longest, longest, { fit: 'inside' })
    .jpeg({ quality: 90 })
    .toBuffer()
  const began = process.cpuUsage()
  const measurement = await measurePalm(photo, 'right')
  const { user, system } = process.cpuUsage(began)
  const seconds = (user + system) / 1e6
  // The first is measured twice: each thread loads the network and compiles its code once.
  times.push(seconds)
  if (times.length > 1) console.log(`${seconds.toFixed(2)} s  ${measurement.ok ? 'measured' : 'refused '}  ${name}`)
}
const [first, ...rest] = times as [number, ...number[]]
const sorted = rest.toSorted((a, b) => a - b)
const median = sorted[Math.floor(sorted.length / 2)]!
console.log(
  `first ${first.toFixed(2)} s, then median ${median.toFixed(2)} s, worst ${sorted.at(-1)!.toFixed(2)} s of one core`,
)
const most = process.resourceUsage().maxRSS * 1024
console.log(`${megabytes(most - before)} MB on top of the ${megabytes(before)} MB with which this process began`)

interface Photo {
  name: string
  read: () => Promise<Buffer>
}

async function collect(paths: string[]): Promise<Photo[]> {
  if (paths.length === 0)
    return [{}, { fork: true }, { thumb: 'left' as const }].map((drawing, i) => ({
      name: `drawn palm ${i + 1}`,
      read: () => drawHand(drawing),
    }))
  const files = await Promise.all(
    paths.map(async (path) =>
      (await stat(path)).isDirectory()
        ? (await readdir(path)).filter((name) => /\.(jpe?g|png|webp)$/i.test(name)).map((name) => join(path, name))
        : [path],
    ),
  )
  return files.flat().map((name) => ({ name, read: () => readFile(name) }))
}
