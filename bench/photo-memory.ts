import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

// node scripts/run.mjs bench/photo-memory.ts: the most memory that decoding one large photo takes beyond that of a process
// that has decoded a small one, and its time; each photo in a process of its own.

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c96' }, limitInputPixels: false })

const photos: Record<string, () => Promise<Buffer>> = {
  'JPEG, 48 megapixels': () => plain(8064, 6048).jpeg().toBuffer(),
  'JPEG, 200 megapixels': () => plain(16_320, 12_240).jpeg().toBuffer(),
  'progressive JPEG, 64 megapixels': () => plain(9248, 6936).jpeg({ progressive: true }).toBuffer(),
  'progressive JPEG, 64 megapixels, 4:4:4': () =>
    plain(9248, 6936).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
  'interlaced PNG, 64 megapixels': () => plain(9248, 6936).png({ progressive: true }).toBuffer(),
  'PNG, 48 megapixels': () => plain(8064, 6048).png().toBuffer(),
  'WebP, 48 megapixels': () => plain(8064, 6048).webp({ effort: 0 }).toBuffer(),
  'AVIF, 24 megapixels': () => plain(5712, 4284).avif({ effort: 0 }).toBuffer(),
  'HEIC, 48 megapixels': async () =>
    readFileSync(new URL('../test/server/samples/48-megapixels.heic', import.meta.url)),
}

const file = process.argv[2]
if (file === undefined) await measureAll()
else await measure(readFileSync(file))

async function measureAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rekha-'))
  try {
    for (const [kind, make] of Object.entries(photos)) {
      const path = join(folder, 'photo')
      writeFileSync(path, await make())
      const told = execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), path], {
        encoding: 'utf8',
      })
      console.log(`${kind}: ${told.trim()}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(photo: Buffer): Promise<void> {
  const { normalisePhoto } = await import('../server/http/body/normalise-photo.ts')
  const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024)
  await normalisePhoto(await plain(300, 200).jpeg().toBuffer(), 'left_image')
  const [before, began] = [megabytes(), performance.now()]
  await normalisePhoto(photo, 'left_image')
  console.log(`${megabytes() - before} MB, ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
