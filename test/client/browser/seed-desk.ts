import { Redis } from 'ioredis'
import { v7 } from 'uuid'
import type { WorkerState } from '../../../contract/desk.ts'
import { countDay, countRefusedPhoto } from '../../../db/desk/day-figures.ts'
import { Analysis } from '../../../db/models/analysis.ts'
import { Conversation } from '../../../db/models/conversation.ts'
import { User } from '../../../db/models/user.ts'
import { dayOf } from '../../../db/money/day-total.ts'

const dayMs = 86_400_000
const names = ['Mira Rao', 'Ravi Iyer', 'आशा शर्मा', 'Jonas Weber', 'Leela Nair', 'Arjun Mehta']
const ago = (days: number) => new Date(Date.now() - days * dayMs)
/** The same numbers every time. */
const wave = (at: number, top: number) => Math.round(top * (0.55 + 0.4 * Math.sin(at * 1.7)))

/** A month in the life of a service, so that no page of the desk is empty; returns somebody, with a reading that has failed. */
export async function seedDesk(redisUrl: string): Promise<{ user: User; failed: Analysis }> {
  await tellOfWorker(redisUrl)
  const people: User[] = []
  for (const [at, name] of names.entries())
    people.push(await User.register({ email: `person-${at}@example.org`, passwordHash: '', name }))
  const [user = people[0]!] = people
  const knex = User.knex()
  for (let day = 29; day >= 0; day -= 1) {
    const charges = [
      { kind: 'reading', model: 'gpt-4.1', count: wave(day, 9), cost: 0.021 },
      { kind: 'reply', model: 'gpt-4.1-mini', count: wave(day + 3, 24), cost: 0.0017 },
      { kind: 'reply', model: null, count: wave(day + 5, 6), cost: 0 },
    ]
    const createdAt = ago(day).toISOString()
    await knex('usage').insert(
      charges.flatMap(({ count, ...charge }) =>
        Array.from({ length: count }, (_, at) => ({
          ...{ ...charge, id: v7({ msecs: ago(day).getTime() }), subjectId: v7(), createdAt, settledAt: createdAt },
          ...{ userId: people[at % people.length]?.id, inputTokens: 1800, outputTokens: 420, estimated: false },
        })),
      ),
    )
  }
  const reading = (days: number, more: Partial<Analysis>) => ({
    ...{ id: v7({ msecs: ago(days).getTime() }), userId: user.id, folder: 'none', leftImagePath: 'none/left.jpg' },
    ...{ status: 'failed' as const, stage: 'measuring' as const, percent: 15, attempt: 1, tries: 1, turn: 1 },
    ...{ language: 'en' as const, reader: 'openai' as const, model: 'gpt-4.1', shared: false, handsAssumed: false },
    ...{ createdAt: ago(days).toISOString(), touchedAt: ago(days).toISOString(), ...more },
  })
  const problems = [
    { code: 'not-a-palm', reason: 'palm-blurred', message: 'The photo is blurred.' },
    { code: 'not-a-palm', reason: 'palm-too-dark', message: 'There is too little light on the palm.' },
    { code: 'reader-failed', reason: 'reader-stopped', message: 'The reader stopped answering. Try again.' },
  ] as const
  for (let day = 12; day > 0; day -= 1)
    await Analysis.query().insert(reading(day, { problem: problems[day % problems.length]! }))
  const failed = await Analysis.query().insertAndFetch(reading(0, { problem: problems[2], stage: 'writing' }))
  await Analysis.query().insert(reading(0, { status: 'processing', stage: 'writing', percent: 60 }))
  const { id: conversationId } = await Conversation.begin(failed.id, 'What of my work?', '')
  await knex('messages').insert(
    ['up', 'up', 'down', 'up', 'down'].map((rating, at) => ({
      ...{
        id: v7(),
        conversationId,
        position: at,
        role: 'assistant',
        text: 'It will go well.',
        status: 'done',
        rating,
        attempt: 1,
        sharedAttempt: at === 2 ? 1 : null,
      },
      ...{ model: at % 2 ? null : 'gpt-4.1-mini', createdAt: ago(0).toISOString(), touchedAt: ago(0).toISOString() },
    })),
  )
  await knex('messages').insert({
    ...{ id: v7(), conversationId, position: 9, role: 'assistant', text: '', status: 'failed', attempt: 3 },
    ...{ problem: JSON.stringify(problems[2]), createdAt: ago(0).toISOString(), touchedAt: ago(0).toISOString() },
  })
  for (let times = 0; times < 3; times += 1) await countRefusedPhoto('photo-too-small')
  for (let day = 0; day < 30; day += 1) await countDay(dayOf(ago(day).toISOString()))
  return { user, failed }
}

/** Tells of a worker that has not been heard since. */
async function tellOfWorker(redisUrl: string): Promise<void> {
  const redis = new Redis(redisUrl)
  const state: WorkerState = {
    ...{ id: '5f0c9a1e-worker', startedAt: ago(0.4).toISOString(), queues: ['chat', 'analysis', 'images', 'default'] },
    ...{ reader: 'openai', model: 'gpt-4.1', breaker: 'closed', calls: 812, errors: { 'timed-out': 3, 'too-many': 1 } },
    firstText: { reading: { count: 147, seconds: 602 }, reply: { count: 492, seconds: 340 } },
  }
  await redis.set(`worker-state:${state.id}`, JSON.stringify(state))
  await redis.zadd('workers', Date.now() + 3_600_000, state.id)
  redis.disconnect()
}
