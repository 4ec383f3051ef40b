import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Features } from '../contract/features.ts'
import { chooseTold } from '../reader/almanac/choose-told.ts'
import { composeReading } from '../reader/almanac/compose-reading.ts'
import { matchRules } from '../reader/almanac/match-rules.ts'
import { measurePalm } from '../reader/almanac/measure/measure-palm.ts'
import { idOf } from '../reader/almanac/write-finding.ts'
import { leadingOf } from '../reader/almanac/write-summary.ts'
import { likenessOf, sentencesOfReading } from '../test/reader/almanac/count-sentences.ts'

// npm run bench:readings -- folder: how far readings of different palms differ, and how far those of one palm, photographed again, agree.

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Say where photos of palms lie: npm run bench:readings -- folder.')
const names = (await readdir(folder)).filter((name) => /\.(jpe?g|png|webp)$/i.test(name))

const palms: Features[] = []
const kept: number[] = []
let firstKept = 0
for (const name of names) {
  const photo = sharp(await readFile(join(folder, name))).rotate()
  const first = await measure(await photo.jpeg({ quality: 95 }).toBuffer())
  if (!first) continue
  palms.push(first)
  const turned = await sharp(await photo.jpeg({ quality: 95 }).toBuffer())
    .rotate(12, { background: '#808080' })
    .linear(0.8, 0)
    .jpeg({ quality: 85 })
    .toBuffer()
  const again = await measure(turned)
  if (!again) continue
  const [before, after] = [leading(first), leading(again)]
  kept.push(before.filter((id) => after.includes(id)).length / Math.max(1, before.length))
  if (before[0] && after.includes(before[0])) firstKept += 1
}

for (const language of ['en', 'hi'] as const) {
  const readings = palms.map((palm) => composeReading([palm], language))
  const { mostCommon, sharedInSummaries, largest, mean } = likenessOf(readings)
  const sentences = readings.reduce((sum, reading) => sum + sentencesOfReading(reading).length, 0) / readings.length
  console.log(
    `${language}: ${palms.length} readings of ${Math.round(sentences)} sentences; a sentence of the summary stands in at most ${mostCommon}, ` +
      `two summaries share at most ${sharedInSummaries}, two readings ${share(mean)} of their sentences and at most ${share(largest)}`,
  )
}
const mean = kept.reduce((sum, one) => sum + one, 0) / Math.max(1, kept.length)
console.log(
  `photographed again (turned, dimmed, compressed): ${share(mean)} of the leading findings kept, the first of them in ${firstKept} of ${kept.length}`,
)

async function measure(photo: Buffer): Promise<Features | null> {
  const measurement = await measurePalm(photo, 'right')
  return measurement.ok ? measurement.features : null
}

function leading(palm: Features): string[] {
  return leadingOf(chooseTold(matchRules([palm]))).map(idOf)
}

function share(value: number): string {
  return `${Math.round(100 * value)} %`
}
