import { connectDatabase } from '../../db/connect.ts'
import { User } from '../../db/models/user.ts'
import { loadConfigOrExit } from '../../platform/config.ts'

const usage = `npm run admin -- list                who may see /admin/queues and /admin/sites
npm run admin -- add <email>         lets somebody who has an account
npm run admin -- remove <email>      no longer`

const [action = 'help', address = '', ...more] = process.argv.slice(2)
const email = address.trim().toLowerCase()
const database = connectDatabase(loadConfigOrExit().databaseUrl, 1)
try {
  if (action === 'list' && address === '') for (const user of await User.admins()) console.log(user.email)
  else if ((action === 'add' || action === 'remove') && email !== '' && more.length === 0) {
    const found = await User.setAdmin(email, action === 'add')
    if (found) console.log(`${email} is ${action === 'add' ? 'an' : 'no longer an'} admin.`)
    else console.error(`rekha: There is no account with the address ${email}.`)
    process.exitCode = found ? 0 : 1
  } else {
    console.log(usage)
    process.exitCode = ['help', '--help'].includes(action) ? 0 : 1
  }
} finally {
  await database.destroy()
}
