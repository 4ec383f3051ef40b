/** An index on a large table, which must not be locked while it is built. */
export interface ConcurrentIndex {
  name: string
  /** `table (column, column)`, by their database names. */
  on: string
  where?: string
}

/** Built after all migrations, in this order; no migration may need one of them. */
export const concurrentIndexes: ConcurrentIndex[] = []
