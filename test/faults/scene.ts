import { hasEnded } from '../../client/core/merge-rows.ts'
import type { MessageView } from '../../contract/views.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { Message } from '../../db/models/message.ts'
import { Charge } from '../../db/money/charge.ts'
import type { Gate } from '../double/gate.ts'
import type { TestDatabase } from '../stack/open-database.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { type Balancer, startBalancer } from './balancer.ts'
import { Person } from './person.ts'

/** What a fault sets up for itself. */
export interface Brought {
  settings?: Record<string, string>
  database?: TestDatabase
  close?(): Promise<void>
}

/** The effects of a fault: what the client showed compared with the database. */
export interface Outcome {
  lost: number
  doubled: number
  reordered: number
  /** Replies per question; charges per reply or reading. */
  replies: number
  charges: number
  /** Seconds until the text grew again. */
  seconds: number
}

/** Two servers behind a load balancer, and two workers. */
export interface Stage {
  stack: Stack
  balancer: Balancer
  close(): Promise<void>
}

export async function openStage({ settings = {}, database }: Brought = {}): Promise<Stage> {
  const stack = await startStack({ servers: 2, workers: 2, settings, ...(database && { database }) })
  const up = () => stack.servers.filter(({ child }) => child.exitCode === null && child.signalCode === null)
  const balancer = await startBalancer(() => up().map(({ url }) => url))
  return {
    stack,
    balancer,
    async close() {
      await balancer.close()
      await stack.stop()
    },
  }
}

export type Scene = Awaited<ReturnType<typeof openScene>>

/** A new user of our own client on a stage, with a reading. */
export async function openScene({ stack, balancer }: Stage) {
  stack.provider.script([])
  // What the scene before held back must not hold this one up.
  stack.provider.gate().open()
  const asha = new Person(balancer.url)
  const others: Person[] = []
  await asha.settleIn()
  return {
    stack,
    balancer,
    asha,
    /** Asks a question and lets this many tokens of the reply through. */
    async midReply(tokens: number): Promise<Gate> {
      const number = stack.provider.requests.length + 1
      const gate = stack.provider.gate()
      void asha.says('What of my work?')
      await stack.provider.received(number)
      await gate.release(tokens)
      await asha.sees(() => asha.reply !== undefined && asha.textOf(asha.reply).length >= 4 * (tokens - 2))
      return gate
    },
    /** Another user with their own reading. */
    async another(): Promise<Person> {
      const person = new Person(balancer.url)
      others.push(person)
      await person.settleIn()
      return person
    },
    close() {
      for (const person of [asha, ...others]) person.leave()
    },
  }
}

/** Compares the newest reply on the screen with its row. */
export async function judgeReply({ asha }: Scene, seconds: number): Promise<Outcome> {
  const { id } = await asha.seesReplyEnd()
  return judgeMessage(asha, id, seconds)
}

/** Compares a reply on a user's screen with its row, once it has ended. */
export async function judgeMessage(person: Person, id: string, seconds: number): Promise<Outcome> {
  const shown = () => person.client.store.get().conversation?.messages.find((message) => message.id === id)
  await person.sees(() => {
    const message = shown()
    return message !== undefined && hasEnded(message) && message.text === person.textOf(message)
  })
  const row = await Message.query().findById(id).throwIfNotFound()
  const count = (role: 'user' | 'assistant') =>
    Message.query().where({ conversationId: row.conversationId, role }).resultSize()
  const [questions, answers, charges] = await Promise.all([
    count('user'),
    count('assistant'),
    Charge.query().where({ subjectId: id }).resultSize(),
  ])
  const text = person.textOf(shown() as MessageView)
  return {
    ...compare(text, row.text),
    reordered: person.rewrites,
    replies: 1 + answers - questions,
    charges,
    seconds,
  }
}

/** Compares the reading on the screen with its row, part by part. */
export async function judgeReading({ asha }: Scene, seconds: number): Promise<Outcome> {
  await asha.sees(({ analysis }) => analysis?.status === 'completed')
  const { analysis } = asha.client.store.get()
  if (!analysis) throw new Error('no reading on the screen')
  const row = await Analysis.query().findById(analysis.id).throwIfNotFound()
  const parts = [['summary', row.summary ?? ''], ...(row.report?.sections ?? []).map(({ key, text }) => [key, text])]
  const sums = parts.map(([part, text]) => compare(asha.textOf(analysis, part), text ?? ''))
  const charges = await Charge.query().where({ subjectId: row.id }).resultSize()
  return {
    lost: sums.reduce((sum, { lost }) => sum + lost, 0),
    doubled: sums.reduce((sum, { doubled }) => sum + doubled, 0),
    reordered: asha.rewrites,
    replies: 1,
    charges,
    seconds,
  }
}

/** Characters missing from the screen, and extra ones; none if the texts are equal. */
export function compare(shown: string, stored: string): { lost: number; doubled: number } {
  if (shown === stored) return { lost: 0, doubled: 0 }
  let same = 0
  while (same < Math.min(shown.length, stored.length) && shown[same] === stored[same]) same += 1
  return { lost: stored.length - same, doubled: shown.length - same }
}
