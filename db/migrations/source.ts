import type { Knex } from 'knex'
import * as first from './001-first.ts'
import * as palmMarks from './002-palm-marks.ts'
import * as leavingUsers from './003-leaving-users.ts'
import * as sites from './004-sites.ts'
import * as turns from './005-turns.ts'
import * as claimedGuests from './006-claimed-guests.ts'
import * as uploadKeys from './007-upload-keys.ts'
import * as unusedColumns from './008-unused-columns.ts'
import * as dayTotals from './009-day-totals.ts'
import * as dayCounts from './010-day-counts.ts'
import * as assumedHands from './011-assumed-hands.ts'
import * as mails from './012-mails.ts'
import * as verifiedAddresses from './014-verified-addresses.ts'
import * as waysIn from './015-ways-in.ts'
import * as audit from './016-audit.ts'
import * as mailRecipients from './017-mail-recipients.ts'
import * as webhooks from './018-webhooks.ts'
import * as unclaimedFolders from './019-unclaimed-folders.ts'
import * as roles from './020-roles.ts'
import * as dayFigures from './021-day-figures.ts'
import * as consents from './022-consents.ts'
import * as retention from './023-retention.ts'
import * as sharedReplies from './024-shared-replies.ts'

/** Listed by name, so that they are the same rows in the migrations table whether run from .ts or .js. */
const migrations: Record<string, Knex.Migration> = {
  '001-first': first,
  '002-palm-marks': palmMarks,
  '003-leaving-users': leavingUsers,
  '004-sites': sites,
  '005-turns': turns,
  '006-claimed-guests': claimedGuests,
  '007-upload-keys': uploadKeys,
  '008-unused-columns': unusedColumns,
  '009-day-totals': dayTotals,
  '010-day-counts': dayCounts,
  '011-assumed-hands': assumedHands,
  '012-mails': mails,
  '014-verified-addresses': verifiedAddresses,
  '015-ways-in': waysIn,
  '016-audit': audit,
  '017-mail-recipients': mailRecipients,
  '018-webhooks': webhooks,
  '019-unclaimed-folders': unclaimedFolders,
  '020-roles': roles,
  '021-day-figures': dayFigures,
  '022-consents': consents,
  '023-retention': retention,
  '024-shared-replies': sharedReplies,
}

export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(migrations),
  getMigrationName: (name) => name,
  getMigration: async (name) => {
    const migration = migrations[name]
    if (!migration) throw new Error(`no migration named ${name}`)
    return migration
  },
}
