/** An index on a table that is large already, which must not be locked while it is built. */
export interface ConcurrentIndex {
  name: string
  /** `table (column, column)`, as the database calls them. */
  on: string
  where?: string
}

/** Built after all migrations, in this order; no migration may need one of them. */
export const concurrentIndexes: ConcurrentIndex[] = []
