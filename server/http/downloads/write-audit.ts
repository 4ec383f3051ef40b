import type { AuditFilter } from '../../../contract/audit.ts'
import { AuditEntry } from '../../../db/models/audit-entry.ts'

/** Entries in memory at once. */
const atOnce = 500

/** The entries of the audit log as lines of JSON, newest first. */
export async function* writeAudit(filter: AuditFilter): AsyncGenerator<string> {
  for (let before: string | undefined; ; ) {
    const found = await AuditEntry.page(filter, atOnce, before)
    yield found.map((entry) => `${JSON.stringify(entry.view())}\n`).join('')
    if (found.length < atOnce) return
    before = found.at(-1)?.id
  }
}
