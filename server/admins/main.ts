import { parseArgs } from 'node:util'
import { Role } from '../../contract/views.ts'
import { connectDatabase } from '../../db/connect.ts'
import { AuditEntry } from '../../db/models/audit-entry.ts'
import { User } from '../../db/models/user.ts'
import { loadConfigOrExit } from '../../platform/config.ts'

const usage = `npm run admin -- list                         who may see /admin, and as what
npm run admin -- add <email>                  makes somebody who has an account an admin
npm run admin -- add <email> --role support   or lets them see people and readings only
npm run admin -- remove <email>               no longer`

const config = loadConfigOrExit()
const { action, email, role } = readArguments()
const database = connectDatabase(config.databaseUrl, 1)
try {
  if (action === 'list' && email === '') {
    for (const user of await User.staff()) console.log(`${user.role.padEnd(8)} ${user.email}`)
  } else if (action === 'add' && email !== '') await assign(role)
  else if (action === 'remove' && email !== '') await assign('user')
  else {
    console.log(usage)
    process.exitCode = ['help', '--help'].includes(action) ? 0 : 1
  }
} finally {
  await database.destroy()
}

async function assign(to: Role): Promise<void> {
  const user = await User.byEmail(email)
  if (!user) {
    console.error(`rekha: There is no account with the address ${email}.`)
    process.exitCode = 1
    return
  }
  const actor = { kind: 'program', id: null } as const
  await AuditEntry.record('role-changed', { actor, subject: { kind: 'user', id: user.id }, details: { role: to } })
  await user.assign(to)
  const nouns = { admin: 'now an admin', support: 'now support', user: 'neither admin nor support now' }
  console.log(`${email} is ${nouns[to]}.`)
}

/** `help` for whatever cannot be understood. */
function readArguments(): { action: string; email: string; role: Role } {
  try {
    const { values, positionals } = parseArgs({ options: { role: { type: 'string' } }, allowPositionals: true })
    const [action = 'help', address = '', ...more] = positionals
    const role = Role.exclude(['user']).parse(values.role ?? 'admin')
    if (more.length === 0) return { action, email: address.trim().toLowerCase(), role }
  } catch {
    // The usage says what can be said.
  }
  return { action: 'misunderstood', email: '', role: 'admin' }
}
