import type { Features } from '../contract/features.ts'
import { chooseTold } from '../reader/almanac/choose-told.ts'
import { composeReading } from '../reader/almanac/compose-reading.ts'
import { matchRules } from '../reader/almanac/match-rules.ts'
import { idOf } from '../reader/almanac/write-finding.ts'
import { leadingOf } from '../reader/almanac/write-summary.ts'
import { likenessOf, sentencesOfReading } from '../test/reader/almanac/count-sentences.ts'
import { measureChanged } from './changed-palms.ts'

// npm run bench:readings -- folder: how far readings of different palms differ, and how far those of one palm, photographed again, agree.

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Say where photos of palms lie: npm run bench:readings -- folder.')
const palms: Features[] = []
const kept: number[] = []
let firstKept = 0
for await (const { features, again } of measureChanged(folder)) {
  palms.push(features)
  const before = leading(features)
  for (const { measurement } of again) {
    if (!measurement.ok) continue
    const after = leading(measurement.features)
    kept.push(before.filter((id) => after.includes(id)).length / Math.max(1, before.length))
    if (before[0] && after.includes(before[0])) firstKept += 1
  }
}

for (const language of ['en', 'hi'] as const) {
  const readings = palms.map((palm) => composeReading([palm], language))
  const { mostCommon, mostRepeated, mostAdvised, sharedInSummaries, largest, mean } = likenessOf(readings)
  const sentences = readings.reduce((sum, reading) => sum + sentencesOfReading(reading).length, 0) / readings.length
  console.log(
    `${language}: ${palms.length} readings of ${Math.round(sentences)} sentences; a sentence of the summary stands in at most ${mostCommon}, one of a section in ${mostRepeated}, a piece of advice in ${mostAdvised}, ` +
      `two summaries share at most ${sharedInSummaries}, two readings ${share(mean)} of their sentences and at most ${share(largest)}`,
  )
}
const mean = kept.reduce((sum, one) => sum + one, 0) / Math.max(1, kept.length)
console.log(
  `photographed again (turned, mirrored, scaled, dimmed, brightened, compressed): ${share(mean)} of the leading findings kept, the first of them in ${firstKept} of ${kept.length}`,
)

function leading(palm: Features): string[] {
  return leadingOf(chooseTold(matchRules([palm]))).map(idOf)
}

function share(value: number): string {
  return `${Math.round(100 * value)} %`
}
