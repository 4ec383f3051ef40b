import { ProblemError } from '../../../contract/problem.ts'
import { pagePeople, searchPeople } from '../../../db/desk/find-people.ts'
import { readingsOf } from '../../../db/desk/page-readings.ts'
import { User } from '../../../db/models/user.ts'
import { userPurse } from '../../../db/money/purse.ts'
import { pageOf } from '../../../db/page-of.ts'
import { room } from '../../../platform/rooms.ts'
import { takeFirstAdmin } from '../../first-admin.ts'
import { accountHolder, adminOnPerson, staff, staffOnPerson } from '../../policy.ts'
import { removeUser } from '../../remove-user.ts'
import { command } from '../command.ts'
import { viewUsage } from '../usage.ts'
import { readingView } from './reading-view.ts'

const atOnce = 30
/** Of a person's readings. */
const lastReadings = 20

const about = ({ id }: User) => ({ subject: { kind: 'user' as const, id } })

export const listPeople = command('desk:people', {
  allow: staff,
  async run({ query, before }) {
    if (query !== undefined) return { items: (await searchPeople(query)).map((user) => user.personView()), next: null }
    const found = await pagePeople(atOnce + 1, before)
    return pageOf(
      found,
      atOnce,
      (user) => user.personView(),
      ({ id }) => id,
    )
  },
})

export const listStaff = command('desk:staff', {
  allow: staff,
  async run() {
    return { items: (await User.staff()).map((user) => user.personView()) }
  },
})

export const getPerson = command('desk:person', {
  allow: staff,
  async run({ userId }, me, { config, sessions }) {
    const person = await User.byId(userId)
    if (!person) throw new ProblemError('person-missing')
    const mayKnowCost = me.role === 'admin'
    const [open, readings, usage] = await Promise.all([
      sessions.of.list(person, null),
      readingsOf(userId, lastReadings),
      mayKnowCost ? viewUsage({ userId, guestId: null }, [userPurse(userId, config.budget)]) : null,
    ])
    return { person: person.personView(), sessions: open, usage, readings: readings.map(readingView) }
  },
})

export const signOutPerson = command('desk:sign-out', {
  allow: staffOnPerson,
  async run({ userId }, { person }, { sessions, rooms, audit }) {
    await audit('person-signed-out', about(person))
    await person.endSessions()
    await sessions.of.endAll(userId)
    rooms.close(room.user(userId), 'signed-out')
    return {}
  },
})

export const disablePerson = command('desk:disable', {
  allow: staffOnPerson,
  async run({ userId, disabled }, { person }, { sessions, rooms, audit }) {
    await audit(disabled ? 'person-disabled' : 'person-enabled', about(person))
    const changed = await person.setDisabled(disabled)
    if (disabled) {
      await sessions.of.endAll(userId)
      rooms.close(room.user(userId), 'account-disabled')
    }
    return changed.personView()
  },
})

export const deletePerson = command('desk:delete-person', {
  allow: adminOnPerson,
  async run(_, { person }, context) {
    await context.audit('person-deleted', about(person))
    const [last] = await readingsOf(person.id, 1)
    await removeUser(person, last?.language ?? 'en', context)
    return {}
  },
})

export const setRole = command('desk:set-role', {
  allow: adminOnPerson,
  async run({ role }, { person }, { audit }) {
    if (person.siteId !== null) throw new ProblemError('role-needs-account')
    await audit('role-changed', { ...about(person), details: { role } })
    return (await person.assign(role)).personView()
  },
})

export const claimFirstAdmin = command('desk:claim', {
  allow: accountHolder,
  async run({ token }, me, { redis, audit }) {
    if (!(await takeFirstAdmin(token, redis))) throw new ProblemError('claim-void')
    await audit('first-admin-made', about(me))
    return (await me.assign('admin')).view()
  },
})
