import { onPostgres } from '../../../db/dialect.ts'
import { User } from '../../../db/models/user.ts'
import { startOwnPostgres } from '../../capacity/ground.ts'
import { inParallel } from '../../capacity/in-parallel.ts'
import { connectLean, type LeanSocket } from '../../capacity/lean-socket.ts'
import { type Person, settle } from '../../capacity/settle.ts'
import { quantile } from '../../quantile.ts'
import type { Figures, Part } from '../part.ts'
import { seedAnalyses, seedConversations } from '../seed-analyses.ts'
import { startRekha } from '../subjects/rekha.ts'

/** What is in the database. */
interface Size {
  analyses: number
  messagesEach: number
}

const usual: Size[] = [1_000, 100_000].map((analyses) => ({ analyses, messagesEach: 4 }))
const tenMillion: Size[] = [1_000, 10_000, 100_000].map((analyses) => ({ analyses, messagesEach: 100 }))
/** Those who ask, one at a time, and how many conversations each has. */
const people = 10
const conversations = 100
const times = 150

type Ask = (socket: LeanSocket, person: Person) => Promise<unknown>
const asked: Record<string, Ask> = {
  'the list of readings': (socket) => socket.ask('analysis:list', { limit: 20 }),
  'a reading': (socket, { analysisId }) => socket.ask('analysis:join', { analysisId }),
  'a conversation': (socket, { conversationId }) => socket.ask('conversation:open', { conversationId }),
  'a search that finds nothing in 400 messages': (socket, { analysisId }) =>
    socket.ask('conversation:search', { analysisId, query: 'nowhere' }),
  'desk: overview': (socket) => socket.ask('desk:overview', {}),
  'desk: people': (socket) => socket.ask('desk:people', {}),
  'desk: people by address': (socket) => socket.ask('desk:people', { query: 'person77' }),
  'desk: failed readings': (socket) => socket.ask('desk:readings', { status: 'failed' }),
  'desk: failed replies': (socket) => socket.ask('desk:replies', { status: 'failed' }),
  'desk: ratings': (socket) => socket.ask('desk:ratings', {}),
  'desk: replies rated down': (socket) => socket.ask('desk:rated-down', {}),
  'desk: usage': (socket) => socket.ask('desk:usage', {}),
  'desk: audit log': (socket) => socket.ask('desk:audit', {}),
}

/** What pages open, from a small database and from a large one: milliseconds until the answer. */
export const measurePages: Part = () => measureSizes(usual)

/** The same up to ten million messages, which take minutes to fill in. */
export const measureTenMillion: Part = () => measureSizes(tenMillion)

async function measureSizes(sizes: Size[]): Promise<Record<string, Figures>> {
  const found: Record<string, Figures> = {}
  const note = async (database: string) => {
    for (const size of sizes)
      for (const [what, figures] of Object.entries(await measure(size))) {
        const step = `${what}, on ${database}`
        found[step] = { ...found[step], [nameOf(size)]: figures }
      }
  }
  await note('SQLite')
  const postgres = await startOwnPostgres()
  try {
    await note('Postgres')
  } finally {
    await postgres.stop()
  }
  return found
}

const nameOf = ({ analyses, messagesEach }: Size) =>
  `${analyses.toLocaleString('en')} analyses, ${(analyses * messagesEach).toLocaleString('en')} messages`

async function measure({ analyses, messagesEach }: Size): Promise<Figures> {
  const stack = await startRekha({}, { workers: 0 })
  try {
    const { knex } = stack.database
    const asking = await settle(stack, people)
    await seedAnalyses(knex, analyses, messagesEach)
    await seedConversations(knex, asking, conversations)
    await knex.raw(onPostgres() ? 'vacuum analyze' : 'analyze')
    await User.query().patch({ role: 'admin' })
    const sockets = await inParallel(people, people, (at) => connectLean(stack.servers[0]!.url, asking[at]!.cookie))
    const figures: Figures = {}
    for (const [what, ask] of Object.entries(asked)) {
      const take = async (at: number) => {
        const began = performance.now()
        await ask(sockets[at % people]!, asking[at % people]!)
        return performance.now() - began
      }
      await inParallel(people, 1, take)
      const took = await inParallel(times, 1, take)
      figures[what] = { p50: quantile(took, 0.5), p99: quantile(took, 0.99) }
    }
    for (const socket of sockets) socket.close()
    return figures
  } finally {
    await stack.stop()
  }
}
