import { countDay, readFigures } from '../db/desk/day-figures.ts'
import { pagePeople, searchPeople } from '../db/desk/find-people.ts'
import { pageReadings, readingsOf } from '../db/desk/page-readings.ts'
import { pageReplies } from '../db/desk/page-replies.ts'
import { countRatings, pageRatedDown } from '../db/desk/ratings.ts'
import { AuditEntry } from '../db/models/audit-entry.ts'
import { User } from '../db/models/user.ts'
import { today } from '../db/money/day-total.ts'
import { openDatabase } from '../test/stack/open-database.ts'
import { fillDatabase, rows } from './desk/fill-database.ts'

// npm run bench:desk: what the desk asks of a database with 100,000 accounts, five times each, and the longest it took. SQLite; with
// REKHA_TEST_DATABASE=postgres and REKHA_TEST_POSTGRES=postgres://… a new database on that Postgres.

const database = await openDatabase()
try {
  const ids = await fillDatabase(database.knex)
  const person = ids.users[50_000] ?? ''
  const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString()
  const [analysis = '', message = ''] = [ids.analyses[75_000], ids.messages[100_000]]
  const asked: Record<string, () => Promise<unknown>> = {
    'figures of 30 days': () => readFigures(['kind', 'model', 'site', 'active', 'registered', 'failed-reading']),
    'people, first page': () => pagePeople(31),
    'people, in the middle': () => pagePeople(31, person),
    'people by address': () => searchPeople('person-999'),
    'people by name': () => searchPeople('Person 4'),
    'people by id': () => searchPeople(person.slice(0, 20)),
    'people with a role': () => User.staff(),
    'failed readings': () => pageReadings('failed', 31),
    'finished readings, in the middle': () => pageReadings('completed', 31, { touchedAt: monthAgo, id: analysis }),
    'readings of a person': () => readingsOf(person, 20),
    'ratings of 30 days': () => countRatings(),
    'replies rated down': () => pageRatedDown(31),
    'replies rated down, in the middle': () => pageRatedDown(31, message),
    'failed replies': () => pageReplies('failed', 31),
    'audit log': () => AuditEntry.page({}, 51),
    'audit log of a rare action': () => AuditEntry.page({ action: 'reading-opened' }, 51),
    'audit log of a person': () => AuditEntry.page({ who: person }, 51),
    'a day counted, by the sweep': () => countDay(today()),
  }
  console.log(
    Object.entries(rows)
      .map(([table, count]) => `${table}: ${count}`)
      .join(', '),
  )
  for (const [what, ask] of Object.entries(asked)) {
    const times: number[] = []
    for (let tries = 0; tries < 5; tries += 1) {
      const began = performance.now()
      await ask()
      times.push(performance.now() - began)
    }
    console.log(
      `${Math.max(...times)
        .toFixed(1)
        .padStart(7)} ms  ${what}`,
    )
  }
} finally {
  await database.close()
}
