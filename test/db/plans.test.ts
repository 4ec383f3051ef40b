import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { beginReply } from '../../db/begin-reply.ts'
import { countDay, readFigures } from '../../db/desk/day-figures.ts'
import { pagePeople, searchPeople } from '../../db/desk/find-people.ts'
import { pageReadings, readingsOf } from '../../db/desk/page-readings.ts'
import { pageReplies } from '../../db/desk/page-replies.ts'
import { countRatings, pageRatedDown } from '../../db/desk/ratings.ts'
import { onPostgres } from '../../db/dialect.ts'
import { photosToForget } from '../../db/forget-photos.ts'
import { loadJoined } from '../../db/load-joined.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { AuditEntry } from '../../db/models/audit-entry.ts'
import { Conversation } from '../../db/models/conversation.ts'
import { Message } from '../../db/models/message.ts'
import { Site } from '../../db/models/site.ts'
import { User } from '../../db/models/user.ts'
import { startOfMonth } from '../../db/money/budget.ts'
import { Charge } from '../../db/money/charge.ts'
import { spentToday, today } from '../../db/money/day-total.ts'
import { pageListed } from '../../db/page-analyses.ts'
import { searchConversations } from '../../db/search-conversations.ts'
import { noBudget } from '../stack/no-budget.ts'
import { openDatabase, type TestDatabase } from '../stack/open-database.ts'

interface Query {
  sql: string
  bindings: readonly unknown[]
}

/** What people's pages and workers ask, again and again; the sweep is left to its own indexes. */
const id = randomUUID()
const time = new Date().toISOString()
const day = time.slice(0, 10)
const user = { userId: id, guestId: null }
const guest = { userId: null, guestId: id }
const reads: Record<string, () => Promise<unknown>> = {
  'the readings of a user': () => pageListed(user, 20, id),
  'the readings whose photos go': () => photosToForget(),
  'the readings of a guest': () => pageListed(guest, 20),
  'the conversations of a reading': () => Conversation.page(id, id),
  'whose a reading is': () => Analysis.ownersOf([id]),
  'a reading that a page joins': () => loadJoined(id),
  'a conversation': () => Conversation.withAnalysis(id),
  'a message': () => Message.withContext(id),
  'the messages of a conversation': () => Message.page(id, 50, id),
  'the questions before one': () => Message.questions(id, 6, 4),
  'the replies being written': () => Message.live(id),
  'the replies that have not ended': () => Message.unfinishedIn(id),
  'what a search finds': () => searchConversations(id, 'work'),
  'what is asked for': () =>
    Message.ask(id, user, { clientMessageId: id, text: 'x' }, { budget: noBudget, cost: 1 }).catch(() => {}),
  'what a worker begins': () => beginReply(id),
  'what is wanted no more': () => Message.unwanted([id]),
  'what a worker has at hand': () => Message.touch([id]),
  'a session': () => User.standing([id]),
  'a site': () => Site.admitting([id]),
  'what a user has spent': () => Charge.byDay(startOfMonth(), user),
  'what a site has spent': () => Charge.byDay(startOfMonth(), { siteId: id }),
  'what a site was used for': () => Charge.countOf(id, startOfMonth()),
  'the charges of a user': () => Charge.charges(id, 100, id),
  'what all have spent': () => spentToday(),
  'an upload sent again': () => Analysis.sentUnder(time, user),
  'everybody, at the desk': () => pagePeople(31, id),
  'people by how they begin': () => searchPeople('0199a3f2-0000'),
  'people with a role': () => User.staff(),
  'readings by state': () => pageReadings('failed', 31, { touchedAt: time, id }),
  'the last readings of a person': () => readingsOf(id, 20),
  'the figures of the days shown': () => readFigures(['kind', 'active', 'model']),
  'what is counted of a day': () => countDay(today()),
  'the ratings of the days shown': () => countRatings(),
  'replies rated down': () => pageRatedDown(31, id),
  'replies of one state': () => pageReplies('failed', 31, { touchedAt: time, id }),
  'the audit log': () => AuditEntry.page({}, 51, id),
  'the audit log of an action': () => AuditEntry.page({ action: 'signed-in', from: day, until: day }, 51, id),
  'the audit log of a person': () => AuditEntry.page({ who: id }, 51, id),
}

describe('what is asked again and again', () => {
  let database: TestDatabase
  before(async () => {
    database = await openDatabase()
  })
  after(() => database.close())

  /** The queries that a read makes. */
  async function queriesOf(read: () => Promise<unknown>): Promise<Query[]> {
    const asked: Query[] = []
    const hear = (query: Query) => void asked.push(query)
    database.knex.on('query', hear)
    await read()
    database.knex.off('query', hear)
    return asked.filter(({ sql }) => /^(select|update|insert|with)/i.test(sql))
  }

  /** The steps of a query's plan. */
  async function planOf({ sql, bindings }: Query): Promise<string[]> {
    return database.knex.transaction(async (trx) => {
      if (!onPostgres()) {
        const steps: { detail: string }[] = await trx.raw(`explain query plan ${sql}`, bindings as never)
        return steps.map(({ detail }) => detail)
      }
      // Small tables are read whole otherwise.
      await trx.raw('set local enable_seqscan = off; set local enable_bitmapscan = off')
      const numbered = sql.replace(/\$\d+/g, '?')
      const { rows } = await trx.raw(`explain ${numbered}`, bindings as never)
      return (rows as { 'QUERY PLAN': string }[]).map((row) => row['QUERY PLAN'])
    })
  }

  /** Those of them that read a whole table. */
  async function scansOf(query: Query): Promise<string[]> {
    const scan = onPostgres() ? /Seq Scan/ : /^SCAN (?!CONSTANT|found|queue|remembered|newest|live)/
    return (await planOf(query)).filter((step) => scan.test(step))
  }

  it('counts ratings from an index alone', async () => {
    const [query] = await queriesOf(countRatings)
    expect((await planOf(query!)).join()).to.match(/(COVERING INDEX|Index Only Scan using) messages_rated_by_model/)
  })

  for (const [name, read] of Object.entries(reads))
    it(`is found by an index: ${name}`, async () => {
      const queries = await queriesOf(read)
      expect(queries).not.to.have.length(0)
      for (const query of queries) expect(await scansOf(query), query.sql).to.deep.equal([])
    })

  if (process.env['REKHA_TEST_DATABASE'] !== 'postgres')
    it('is found by an index even once SQLite has counted ten million replies, all of which have ended', async () => {
      const rows = { messages: 10_000_000, conversations: 100_000, analyses: 100_000 }
      await database.knex.raw('analyze')
      await database.knex('sqlite_stat1').delete()
      for (const [table, all] of Object.entries(rows)) {
        const indexes: { name: string }[] = await database.knex.raw(`pragma index_list(${table})`)
        for (const { name } of indexes) {
          const columns: unknown[] = await database.knex.raw(`pragma index_info(${name})`)
          // Rows in all, then how many share each of the columns so far.
          const counts = [all, ...columns.map((_, at) => (name.includes('status') ? all : at === 0 ? 100 : 1))]
          await database.knex('sqlite_stat1').insert({ tbl: table, idx: name, stat: counts.join(' ') })
        }
      }
      await database.knex.raw('analyze sqlite_schema')
      for (const [name, read] of Object.entries(reads))
        for (const query of await queriesOf(read)) expect(await scansOf(query), name).to.deep.equal([])
    })
})
