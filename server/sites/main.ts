import { Server } from 'socket.io'
import * as z from 'zod'
import type { AuditAction, AuditDetails } from '../../contract/audit.ts'
import { SiteSettings } from '../../contract/site.ts'
import { Id } from '../../contract/views.ts'
import { connectDatabase } from '../../db/connect.ts'
import { AuditEntry } from '../../db/models/audit-entry.ts'
import { Site } from '../../db/models/site.ts'
import { startOfMonth } from '../../db/money/budget.ts'
import { Charge, sumOf } from '../../db/money/charge.ts'
import { loadConfigOrExit } from '../../platform/config.ts'
import { connectRooms } from '../../platform/connect-rooms.ts'
import { createLog } from '../../platform/log.ts'
import { openRooms, room } from '../../platform/rooms.ts'
import { complaintIn } from '../say-invalid.ts'
import { adviseOrigin } from './advise-origin.ts'
import { readArguments, usage } from './read-arguments.ts'

const answersWithinMs = 2000

/** A mistake in the command line, reported in one sentence. */
class Mistake extends Error {}

const config = loadConfigOrExit()
const log = createLog('site', 'error')
const database = connectDatabase(config.databaseUrl, 1)

try {
  await run()
} catch (error) {
  const text =
    error instanceof z.ZodError
      ? error.issues.map((issue) => `${issue.path.join('.')}: ${complaintIn(issue).says}`).join('; ')
      : (error as Error).message
  console.error(`rekha: ${text}`)
  process.exitCode = 1
} finally {
  await database.destroy()
}

async function run(): Promise<void> {
  const { action, operands, change, renew, yes } = readArguments(process.argv.slice(2))
  const actions: Record<string, () => Promise<void> | void> = {
    help: () => console.log(usage),
    async list() {
      for (const { id, name, origins } of await Site.all()) console.log(`${id}  ${name}  ${origins.join(' ')}`)
    },
    async add() {
      const site = await Site.add(SiteSettings.parse(change))
      await record('site-added', site)
      await show(site)
    },
    show: async () => show(await named()),
    async edit() {
      const found = await named()
      await record('site-changed', found, { fields: Object.keys(change).join(' ') })
      const site = await found.edit(change)
      await closeSockets(site.id)
      await show(site)
    },
    async secret() {
      const site = await named()
      await record(renew ? 'site-secret-renewed' : 'site-secret-shown', site)
      console.log((renew ? await site.renewSecret() : site).secret)
    },
    async test() {
      const { allowed, advice } = adviseOrigin(operands[1] ?? '', await named())
      console.log(advice)
      if (!allowed) process.exitCode = 1
    },
    async remove() {
      const site = await named()
      if (!yes) throw new Mistake(`This removes ${site.name} for good. Add --yes to do it.`)
      await record('site-removed', site)
      await site.remove()
      await closeSockets(site.id, 'site-removed')
      console.log(`Removed ${site.name}.`)
    },
  }
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!act) throw new Mistake(`There is no "${action}".\n\n${usage}`)
  await act()

  async function named(): Promise<Site> {
    const id = Id.safeParse(operands[0])
    const site = id.success ? await Site.byId(id.data) : undefined
    if (!site) throw new Mistake('Name a site by its id: npm run site -- list shows them.')
    return site
  }
}

async function record(action: AuditAction, { id }: Site, details: AuditDetails = {}): Promise<void> {
  await AuditEntry.record(action, { actor: { kind: 'program', id: null }, subject: { kind: 'site', id }, details })
}

function counted(count: number, one: string, other: string): string {
  return `${count} ${new Intl.PluralRules('en').select(count) === 'one' ? one : other}`
}

async function show(site: Site): Promise<void> {
  const { snippet, csp, ...settings } = site.view(config.publicUrl)
  const [month, counts] = await Promise.all([
    Charge.byDay(startOfMonth(), { siteId: site.id }).then(sumOf),
    Charge.countOf(site.id, startOfMonth()),
  ])
  for (const [name, value] of Object.entries(settings)) {
    const shown = Array.isArray(value) ? value.join(' ') : (value ?? 'none')
    console.log(`${name.padEnd(11)}${shown}`)
  }
  console.log(
    `this month ${counted(counts.readings, 'reading', 'readings')}, ${counted(counts.replies, 'reply', 'replies')}, $${month.cost.toFixed(4)}`,
  )
  console.log(`\nPaste this before </body>:\n  ${snippet}`)
  console.log(`A page with a content security policy also needs:\n  ${csp}`)
  if (!(await answers()))
    console.error(
      `\nNothing answers at ${config.publicUrl} now. Start Rekha, or set PUBLIC_URL to the address people open, before the line is pasted.`,
    )
}

/** Whether a Rekha answers at the address in the line to paste. */
async function answers(): Promise<boolean> {
  try {
    const response = await fetch(`${config.publicUrl}/healthz`, { signal: AbortSignal.timeout(answersWithinMs) })
    return response.ok
  } catch {
    return false
  }
}

/** Closes a site's open chats on all servers; they reconnect with its new settings or not at all. */
async function closeSockets(siteId: string, ended?: 'site-removed'): Promise<void> {
  const { redis, publisher, subscriber, adapter } = connectRooms(config.redisUrl, config.roomsAdapter, log)
  const rooms = openRooms(new Server({ adapter }), publisher)
  try {
    await redis.ping()
    rooms.close(room.site(siteId), ended)
    // Over the publishing connection: once answered, everything has been published.
    await redis.ping()
  } catch {
    console.error('Redis did not answer: chats that are open now end within 30 s.')
  } finally {
    redis.disconnect()
    subscriber.disconnect()
  }
}
