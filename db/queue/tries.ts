/** How often a reading or reply is restarted after its worker died, before giving up. */
export const mostTries = 5

/** A job's id contains the attempt it was queued after, so that each requeueing can be added once. */
export function jobIdOf(row: { id: string; attempt: number }): string {
  return `${row.id}-${row.attempt}`
}

/** The id of the row that a job is about. */
export function rowIdIn(jobId: string): string {
  return jobId.slice(0, uuidLength)
}

const uuidLength = 36
