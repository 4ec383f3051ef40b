import { type Problem, ProblemError, problemFor } from '../contract/problem.ts'
import type { Usage } from '../contract/views.ts'
import { beginReply, type Talked, type Turn, talkedAbout } from '../db/begin-reply.ts'
import { finishReply } from '../db/finish-reply.ts'
import { Message, type ReplyEnd } from '../db/models/message.ts'
import { usedUp } from '../db/money/budget.ts'
import { Charge } from '../db/money/charge.ts'
import { correlationId } from '../platform/correlation.ts'
import { forgetLiveTexts, LiveText, readLiveTexts } from '../platform/live-text.ts'
import { described } from '../platform/log.ts'
import { metrics } from '../platform/metrics.ts'
import { room } from '../platform/rooms.ts'
import type { Dialogue } from '../reader/reader.ts'
import type { CancelReason } from './at-work.ts'
import { countUsage } from './count-usage.ts'
import { type OpenPurse, openPurse } from './open-purse.ts'
import { persist } from './persist.ts'
import { type Dependencies, HandedBack, type Processor } from './processor.ts'

const brokenReply = problemFor('reply-broke')

export const writeReply: Processor<'write-reply'> = {
  async run({ messageId }, dependencies) {
    const begun = await persist(dependencies.log, () => beginReply(messageId))
    // Deleted in the moment it was queued, nobody else knows of its charge.
    if (!begun) return Charge.release([messageId])
    const { reply, analysis, turns } = begun
    if (reply.attempt > 1) await chargeLost(reply, dependencies)
    if (reply.attempt > 1 && !reply.stopRequested) forgetBefore(reply, dependencies)
    await dependencies.atWork.during('reply', reply.id, (signal) => write(reply, analysis, turns, dependencies, signal))
  },

  giveUp: ({ messageId }, dependencies) => giveUpReply(messageId, dependencies),
}

/** Fails a reply after its last try; the text written so far is kept. */
export async function giveUpReply(messageId: string, dependencies: Dependencies): Promise<void> {
  const reply = await Message.byId(messageId)
  const analysis = reply && (await talkedAbout(reply))
  if (!analysis) return
  const [text = ''] = await readLiveTexts(dependencies.redis, [reply])
  const model = dependencies.reader.chatModel
  await end(reply, analysis, { status: 'failed', text, problem: brokenReply, model }, 'unknown', dependencies)
  forgetLiveTexts(dependencies.redis, [reply])
}

async function write(reply: Message, analysis: Talked, turns: Turn[], dependencies: Dependencies, signal: AbortSignal) {
  const { id, attempt, conversationId } = reply
  if (reply.stopRequested) {
    const [text = ''] = await readLiveTexts(dependencies.redis, [{ id, attempt: attempt - 1 }])
    const model = dependencies.reader.chatModel
    await end(reply, analysis, { status: 'stopped', text, model }, null, dependencies)
    forgetBefore(reply, dependencies)
    return
  }
  const tell = (offset: number, text: string) =>
    dependencies.rooms.tell(room.full(analysis.id), 'reply:delta', { id, attempt, offset, text, conversationId })
  const live = new LiveText({ id, attempt }, tell, dependencies)
  const began = performance.now()
  const purse = openPurse(reply, dependencies)
  let usage: Usage | null = null
  let model = dependencies.reader.chatModel
  const leave = async () => {
    await persist(dependencies.log, () => Charge.leave(id, attempt, usage))
    if (usage) countUsage('reply', usage)
  }
  let problem: Problem | undefined
  try {
    for await (const part of dependencies.reader.reply(dialogueOf(analysis, turns, purse), signal)) {
      if (part.kind === 'usage') usage = part.usage
      else if (part.kind === 'cost') purse.watch(part.cost)
      else if (part.kind === 'instead') model = null
      else if (!signal.aborted) {
        if (live.text === '') metrics.firstTextSeconds.observe({ kind: 'reply' }, (performance.now() - began) / 1000)
        live.add(part.text)
      }
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) {
      if (usage) await leave()
      throw error
    }
    dependencies.log.warn('the reader failed', described(error))
    problem = error.problem
  }
  const cancelled = signal.aborted ? (signal.reason as CancelReason) : null
  if (cancelled === 'replaced' || cancelled === 'leaving') await leave()
  if (cancelled === 'replaced') return live.forget(true)
  if (cancelled === 'leaving') throw new HandedBack()
  if (cancelled === 'over-budget') problem = usedUp().problem
  live.hold()
  const status = cancelled === 'stopped' ? 'stopped' : problem ? 'failed' : 'done'
  const ended = await end(
    reply,
    analysis,
    { status, text: live.text, model, ...(problem && { problem }) },
    usage,
    dependencies,
    { charge: purse.charge, live },
  )
  if (ended) return
  await leave()
  live.forget(true)
}

/** False if another attempt owns the row, or it is gone. */
async function end(
  reply: Message,
  analysis: Pick<Talked, 'id'>,
  result: ReplyEnd,
  usage: Usage | 'unknown' | null,
  { rooms, log }: Dependencies,
  { charge = null, live }: { charge?: Charge | null; live?: LiveText } = {},
): Promise<boolean> {
  const ended = await persist(log, () => finishReply(reply, result, usage, charge))
  if (!ended) return false
  rooms.together(() => {
    live?.end()
    rooms.tell(room.full(analysis.id), 'reply:finished', reply.view())
    live?.forget()
  })
  if (usage && usage !== 'unknown') countUsage('reply', usage)
  return true
}

/** Charges a killed attempt: only its text is left, which shows what it cannot have spent. */
async function chargeLost({ id, attempt }: Message, { redis, reader, log }: Dependencies): Promise<void> {
  const [text = ''] = await readLiveTexts(redis, [{ id, attempt: attempt - 1 }])
  if (text !== '') await persist(log, () => Charge.lose(id, attempt - 1, reader.unspentAfter(text)))
}

/** Discards the live text of the previous attempt. */
function forgetBefore({ id, attempt }: Message, { redis }: Dependencies): void {
  forgetLiveTexts(redis, [{ id, attempt: attempt - 1 }])
}

function dialogueOf({ summary, report, features, language }: Talked, turns: Turn[], { reserve }: OpenPurse): Dialogue {
  if (summary === null || report === null) throw new ProblemError('no-reading-yet')
  return {
    reading: { summary, report },
    features: features ?? [],
    turns: turns.filter(({ text }) => text !== '').map(({ role, text }) => ({ role, text })),
    about: { language, correlationId: correlationId(), reserve },
  }
}
