/** Thrown in a transaction to take it back, and free its locks. */
export class TakenBack extends Error {}

/** What a transaction gives, or null if it took itself back. */
export function unlessTakenBack<T>(transaction: Promise<T>): Promise<T | null> {
  return transaction.catch((error: unknown) => {
    if (error instanceof TakenBack) return null
    throw error
  })
}
