import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { photoKeyOf } from '../platform/photo-keys.ts'
import { seal, unseal } from '../platform/seal.ts'

// npm run bench:seal: what sealing a photo costs, beside what it costs to scale one down, on one core.

const key = photoKeyOf('k'.repeat(32))
const stored = randomBytes(500_000)
const sealed = seal(stored, 'photo', key)
const taken = await sharp(randomBytes(4000 * 3000 * 3), { raw: { width: 4000, height: 3000, channels: 3 } })
  .blur(3)
  .jpeg()
  .toBuffer()
sharp.concurrency(1)

/** Milliseconds, the mean of `times`. */
async function cost(times: number, work: () => unknown): Promise<number> {
  for (let warm = 0; warm < times / 4; warm += 1) await work()
  const began = performance.now()
  for (let time = 0; time < times; time += 1) await work()
  return (performance.now() - began) / times
}

const [sealing, opening] = [
  await cost(200, () => seal(stored, 'photo', key)),
  await cost(200, () => unseal(sealed, 'photo', [key])),
]
const scaling = await cost(8, () => sharp(taken).resize(2048, 2048, { fit: 'inside' }).jpeg().toBuffer())
const ms = (value: number) => `${value.toFixed(2)} ms`
console.log(
  `sealing 500 kB ${ms(sealing)}, opening ${ms(opening)}; scaling a photo of 12 megapixels down ${ms(scaling)}`,
)
console.log(`sealing is ${((sealing / scaling) * 100).toFixed(1)} % of that`)
