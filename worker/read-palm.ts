import sharp from 'sharp'
import type { Features } from '../contract/features.ts'
import { nothingSpent } from '../contract/nothing-spent.ts'
import { ProblemError, problemFor } from '../contract/problem.ts'
import type { ProblemCode } from '../contract/problem-code.ts'
import { openParts, PartKey, type Reading } from '../contract/reading.ts'
import type { Stage, Usage } from '../contract/views.ts'
import { textsOf } from '../db/live-texts-of.ts'
import { Analysis, type Writer } from '../db/models/analysis.ts'
import { overlayPath } from '../db/models/photos-of.ts'
import { User } from '../db/models/user.ts'
import { Charge } from '../db/money/charge.ts'
import { firstInQueue } from '../db/queue/place.ts'
import { tellSite } from '../db/tell-site.ts'
import { correlationId } from '../platform/correlation.ts'
import { forgetLiveTexts, LiveText } from '../platform/live-text.ts'
import { described } from '../platform/log.ts'
import { metrics } from '../platform/metrics.ts'
import { room } from '../platform/rooms.ts'
import { StorageBusy } from '../platform/storage-problems.ts'
import { drawOverlay } from '../reader/almanac/measure/draw-overlay.ts'
import { measuredAs } from '../reader/almanac/measure/measured-as.ts'
import type { Palm, ReadingPart } from '../reader/reader.ts'
import type { CancelReason } from './at-work.ts'
import { countUsage } from './count-usage.ts'
import { openPurse } from './open-purse.ts'
import { persist } from './persist.ts'
import { type Dependencies, HandedBack, type Processor } from './processor.ts'
import { removeIfGone } from './remove-if-gone.ts'

const brokenReading = problemFor('reading-broke')

/** Problems with the photo itself, logged as refusals instead of failures. */
const photosOwn: ReadonlySet<ProblemCode> = new Set(['not-a-palm', 'not-an-image', 'refused'])

/** How many waiting clients are told their new place when the queue moves. */
const placesTold = 50

export const readPalm: Processor<'read-palm'> = {
  async run({ analysisId }, dependencies) {
    const analysis = await persist(dependencies.log, () => Analysis.take(analysisId))
    // Deleted in the moment it was queued, nobody else knows of its charge.
    if (!analysis) return Charge.release([analysisId])
    await tellPlaces(dependencies)
    // Text of earlier attempts is obsolete.
    forgetLiveTexts(dependencies.redis, textsOf(analysis.id, analysis.attempt - 1))
    const texts = new Map<PartKey, LiveText>()
    await dependencies.atWork.during('reading', analysis.id, (signal) => read(analysis, texts, dependencies, signal))
    for (const live of texts.values()) live.forget()
  },

  giveUp: ({ analysisId }, dependencies) => giveUpReading(analysisId, dependencies),
}

/** Fails a reading after its last try. */
export async function giveUpReading(analysisId: string, dependencies: Dependencies): Promise<void> {
  const { rooms, redis } = dependencies
  const analysis = await Analysis.byId(analysisId)
  if (!analysis) return
  if (await analysis.fail(brokenReading, 'unknown')) {
    rooms.tellAnalysis('analysis:failed', (access) => analysis.view(access))
    await tellFinished(analysis, dependencies)
  }
  forgetLiveTexts(redis, textsOf(analysis.id, analysis.attempt))
}

/** Tells the site that the reading came through. */
async function tellFinished({ id, siteId, userId, status }: Analysis, dependencies: Dependencies): Promise<void> {
  if (siteId === null) return
  const user = userId === null ? null : await User.byId(userId)
  const told = {
    analysisId: id,
    status: status === 'completed' ? status : 'failed',
    userId: user?.externalId ?? null,
  } as const
  await tellSite(siteId, 'reading.finished', told, dependencies)
}

async function read(
  analysis: Analysis,
  texts: Map<PartKey, LiveText>,
  dependencies: Dependencies,
  signal: AbortSignal,
): Promise<void> {
  const progress = (stage: Stage, percent: number) =>
    dependencies.rooms.tell(room.summary(analysis.id), 'analysis:progress', {
      analysisId: analysis.id,
      stage,
      percent,
      place: null,
    })
  const advance = async (stage: Stage, features?: Features[]) => {
    const owned = await analysis.advance(stage, features)
    if (owned) progress(stage, analysis.percent)
    return owned && !signal.aborted
  }
  const reach = async (stage: Stage, percent: number) => {
    await analysis.reach(percent)
    progress(stage, percent)
  }
  let usage: Usage | null = null
  const { name, model } = dependencies.reader
  let writer: Writer = { reader: name, model }
  const charged = async () => {
    await persist(dependencies.log, () => Charge.leave(analysis.id, analysis.attempt, usage))
    if (usage) countUsage('reading', usage)
  }
  try {
    progress('preparing', analysis.percent)
    const photos = await Promise.all(
      analysis.photos().map(async ({ hand, path }) => ({ hand, photo: await dependencies.storage.get(path) })),
    )
    if (!(await advance('measuring'))) return leave(signal)
    const palms = await measureHands(analysis, photos, dependencies, signal, async (some) => {
      await keepOverlays(analysis, some, dependencies)
      if (await analysis.advance('measuring', featuresOf(some)))
        await reach('measuring', 15 + Math.round((25 * some.length) / photos.length))
    })
    await keepOverlays(analysis, palms, dependencies)
    if (!(await advance('writing', featuresOf(palms)))) {
      await removeIfGone(analysis, dependencies.storage)
      return leave(signal)
    }

    const written = await write(analysis, texts, palms, dependencies, signal, reach, (told) => {
      if (told.kind === 'usage') usage = told.usage
      else writer = { reader: 'almanac', model: null }
    })
    if (signal.reason === 'over-budget') throw new ProblemError('budget-used-up')
    if (signal.aborted) {
      await charged()
      return leave(signal)
    }
    if (written === null) throw new Error('the reader ended without a reading')
    if (await persist(dependencies.log, () => analysis.finish(written, usage ?? nothingSpent, writer))) {
      dependencies.rooms.tellAnalysis('analysis:completed', (access) => analysis.view(access))
      await tellFinished(analysis, dependencies)
      if (usage) countUsage('reading', usage)
    } else await charged()
  } catch (error) {
    if (signal.aborted && signal.reason !== 'over-budget') {
      await charged()
      return leave(signal)
    }
    // A brief storage outage fails no reading: the queue retries.
    if (!(error instanceof ProblemError) || error instanceof StorageBusy) {
      if (usage) await charged()
      throw error
    }
    const isRefusal = photosOwn.has(error.problem.code)
    dependencies.log[isRefusal ? 'info' : 'warn'](isRefusal ? 'a photo was refused' : 'the reading failed', {
      analysisId: analysis.id,
      ...described(error),
    })
    if (await persist(dependencies.log, () => analysis.fail(error.problem, usage))) {
      dependencies.rooms.tellAnalysis('analysis:failed', (access) => analysis.view(access))
      await tellFinished(analysis, dependencies)
      if (usage) countUsage('reading', usage)
    } else await charged()
  }
}

const featuresOf = (palms: Palm[]): Features[] =>
  palms.flatMap(({ measurement }) => (measurement.ok ? [measurement.features] : []))

/**
 * Measures the photos, and tells of those that are measured while others are not; where nobody said which hand each shows,
 * and every thumb says the other, they are exchanged.
 */
async function measureHands(
  analysis: Analysis,
  photos: Pick<Palm, 'hand' | 'photo'>[],
  { measurer }: Dependencies,
  signal: AbortSignal,
  tell: (some: Palm[]) => Promise<void>,
): Promise<Palm[]> {
  const measured: Palm[] = []
  const palms = await Promise.all(
    photos.map(async ({ hand, photo }): Promise<Palm> => {
      const measurement = await measurer.measure(photo, hand, signal, analysis.palmMarks?.[hand])
      const palm = { hand, photo, measurement }
      measured.push(palm)
      if (measured.length < photos.length) await tell([...measured])
      return palm
    }),
  )
  const told = palms.flatMap(({ measurement }) => (measurement.ok ? [measurement.features.sideAgrees] : []))
  const areOthers = told.length > 0 && told.every((agrees) => agrees === false)
  if (!analysis.handsAssumed || !areOthers || !(await analysis.exchangeHands())) return palms
  const exchanged = palms.map(({ hand: assumed, photo, measurement }): Palm => {
    const hand = assumed === 'left' ? 'right' : 'left'
    return { hand, photo, measurement: measuredAs(hand, measurement) }
  })
  // Still the left one first.
  return exchanged.reverse()
}

/** Streams the reader's text, each part to those who may see it; null if aborted. */
async function write(
  analysis: Analysis,
  texts: Map<PartKey, LiveText>,
  palms: Palm[],
  dependencies: Dependencies,
  signal: AbortSignal,
  reach: (stage: Stage, percent: number) => Promise<void>,
  tell: (part: Extract<ReadingPart, { kind: 'usage' | 'instead' }>) => void,
): Promise<Reading | null> {
  const { id, attempt, language } = analysis
  const began = performance.now()
  const begin = async (part: PartKey) => {
    const to = openParts.includes(part) ? room.summary(id) : room.full(id)
    const tell = (offset: number, text: string) =>
      dependencies.rooms.tell(to, 'reading:delta', { id, attempt, part, offset, text })
    const live = new LiveText({ id, attempt, part }, tell, dependencies)
    if (texts.size === 0) metrics.firstTextSeconds.observe({ kind: 'reading' }, (performance.now() - began) / 1000)
    texts.set(part, live)
    await reach('writing', 40 + Math.round((55 * texts.size) / PartKey.options.length))
    return live
  }
  const purse = openPurse(analysis, dependencies)
  const about = { language, correlationId: correlationId(), reserve: purse.reserve }
  let reading: Reading | null = null
  for await (const part of dependencies.reader.read(palms, about, signal)) {
    if (part.kind === 'usage' || part.kind === 'instead') tell(part)
    else if (part.kind === 'cost') purse.watch(part.cost)
    else if (part.kind === 'reading') reading = part.reading
    else if (!signal.aborted) (texts.get(part.part) ?? (await begin(part.part))).add(part.text)
  }
  for (const live of texts.values()) live.end()
  return reading
}

/** Draws the measured lines as an overlay for the photo. */
async function keepOverlays(analysis: Analysis, palms: Palm[], { storage }: Dependencies): Promise<void> {
  for (const { hand, photo, measurement } of palms) {
    const path = analysis.photos().find((found) => found.hand === hand)?.path
    if (!measurement.ok || path === undefined) continue
    const { width, height } = await sharp(photo).metadata()
    await storage.put(overlayPath(path), Buffer.from(drawOverlay(measurement.features, width, height)))
  }
}

/** After an abort: hands the job back if this process is stopping; otherwise another attempt has it, or it is obsolete. */
function leave(signal: AbortSignal): void {
  if ((signal.reason as CancelReason | undefined) === 'leaving') throw new HandedBack()
}

async function tellPlaces({ rooms }: Dependencies): Promise<void> {
  const waiting = await firstInQueue(placesTold)
  for (const [index, { id, percent }] of waiting.entries())
    rooms.tell(room.summary(id), 'analysis:progress', { analysisId: id, stage: 'queued', percent, place: index + 1 })
}
