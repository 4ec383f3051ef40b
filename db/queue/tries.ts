/** How often a reading or a reply is begun anew after its worker died, before it is given up. */
export const mostTries = 5

/** A job's id holds the attempt it was queued after, so that each requeueing can be added and none twice. */
export function jobIdOf(row: { id: string; attempt: number }): string {
  return `${row.id}-${row.attempt}`
}

/** The id of the row that a job is about. */
export function rowIdIn(jobId: string): string {
  return jobId.slice(0, uuidLength)
}

const uuidLength = 36
