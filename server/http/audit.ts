import { sendDownload } from './downloads/send-download.ts'
import { writeAudit } from './downloads/write-audit.ts'
import { route } from './route.ts'
import { admin } from './rules.ts'

export const exportAudit = route('GET /api/v1/admin/audit.jsonl', {
  allow: admin,
  async run({ action, who, from, until }, _, { response, audit, log }) {
    const filter = { action, who, from, until }
    await audit('audit-exported', { details: JSON.parse(JSON.stringify(filter)) })
    const name = `rekha-audit-${new Date().toISOString().slice(0, 10)}.jsonl`
    await sendDownload(response, { type: 'application/x-ndjson', name, pieces: writeAudit(filter) }, log)
  },
})
