import { type QueryBuilder, raw } from 'objection'
import { onPostgres } from '../dialect.ts'
import { User } from '../models/user.ts'

/** Found by each of address and name at most. */
const atMost = 25

/** All accounts, newest first; `before` is the id of the last one of the page before. */
export async function pagePeople(limit: number, before?: string): Promise<User[]> {
  return User.query()
    .modify((query) => before && query.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(limit)
}

/** Accounts whose address, name or id begins with this, whatever its case; the first 25 of each. */
export async function searchPeople(begins: string): Promise<User[]> {
  const found = await Promise.all([
    User.query().modify(beginning, raw('email'), begins.toLowerCase()).limit(atMost),
    User.query().modify(beginning, raw('lower(name)'), begins.toLowerCase()).limit(atMost),
    /^[0-9a-f][0-9a-f-]{7,35}$/i.test(begins) ? byId(begins.toLowerCase()) : [],
  ])
  return [...new Map(found.flat().map((user) => [user.id, user])).values()]
}

/** In the order of bytes, which the indexes are in (db/migrations/concurrent-indexes.ts). */
function beginning(query: QueryBuilder<User>, column: ReturnType<typeof raw>, begins: string): void {
  const [least, most, order] = onPostgres() ? ['? ~>=~ ?', '? ~<~ ?', '? using ~<~'] : ['? >= ?', '? < ?', '?']
  query
    .where(raw(least, [column, begins]))
    .where(raw(most, [column, `${begins}\u{10FFFF}`]))
    .orderByRaw(order, [column])
}

/** The ids between the least and the greatest that begin so. */
function byId(begins: string): QueryBuilder<User, User[]> {
  const filled = (digit: string) =>
    `${begins}${'00000000-0000-0000-0000-000000000000'.replaceAll('0', digit).slice(begins.length)}`
  return User.query()
    .whereBetween('id', [filled('0'), filled('f')])
    .orderBy('id', 'desc')
    .limit(atMost)
}
