import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { quantile } from '../../quantile.ts'
import { paced } from '../paced.ts'

// sharp alone, to compare uploads with: decodes a photo, turns it upright, shrinks and encodes it, as often as said, one after the
// other or one every so many milliseconds. `sharp.ts photo times [everyMs]`; says its figures in one line.
const [path = '', times = '1', everyMs] = process.argv.slice(2)
const photo = readFileSync(path)
const side = 2048
sharp.cache(false)

const normalise = () =>
  sharp(photo, { sequentialRead: true }).rotate().resize(side, side, { fit: 'inside' }).jpeg({ quality: 90 }).toBuffer()
await normalise()
const before = process.cpuUsage()
const took = await paced(Number(times), everyMs === undefined ? null : Number(everyMs), normalise)
const { user, system } = process.cpuUsage(before)
const figures = {
  p50: quantile(took, 0.5),
  cpuMs: (user + system) / 1000 / took.length,
  mostMegabytes: process.resourceUsage().maxRSS / 1024,
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
