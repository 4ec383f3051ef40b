import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import type { Features, Hand } from '../../../contract/features.ts'
import { drawOverlay } from './draw-overlay.ts'
import { measurePalm } from './measure-palm.ts'
import { tellFeatures } from './tell-features.ts'

const usage = `npm run measure-palm -- photo.jpg [options]

  --hand left|right    which palm it is (right)
  --json               print the features as JSON
  --overlay out.png    draw them over the photo into this file
  --help               this text`

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** Measures one photo and prints the result; exits with 0 for a palm, 2 if it was refused. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      hand: { type: 'string', default: 'right' },
      json: { type: 'boolean', default: false },
      overlay: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const [path, ...more] = positionals
  if (values.help) {
    console.log(usage)
    return 0
  }
  if (!path || more.length > 0) throw new Error('Say which photo to measure: npm run measure-palm -- photo.jpg.')
  if (values.hand !== 'left' && values.hand !== 'right') throw new Error('The hand is left or right.')
  const photo = await open(path)
  const measurement = await measurePalm(photo, values.hand as Hand)
  if (values.json) console.log(JSON.stringify(measurement, null, 2))
  else console.log(measurement.ok ? tellFeatures(measurement.features) : measurement.problem.message)
  if (!measurement.ok) return 2
  if (values.overlay !== undefined) await drawOver(photo, measurement.features, values.overlay)
  return 0
}

async function open(path: string): Promise<Buffer> {
  const photo = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${error.code}).`)
  })
  await sharp(photo)
    .metadata()
    .catch(() => {
      throw new Error(`${path} is not a photo that can be read. Choose a JPEG, PNG or WebP.`)
    })
  return photo
}

async function drawOver(photo: Buffer, features: Features, path: string): Promise<void> {
  const { data, info } = await sharp(photo).rotate().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const overlay = drawOverlay(features, width, height).replace('<svg ', `<svg width="${width}" height="${height}" `)
  await sharp(data)
    .composite([{ input: Buffer.from(overlay) }])
    .toFile(path)
}
