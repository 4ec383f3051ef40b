/** An index on a large table, which must not be locked while it is built. */
export interface ConcurrentIndex {
  name: string
  /** `table (column, column)`, by their database names. */
  on: string
  /** The same in SQLite, where it is another. */
  onSqlite?: string
  where?: string
}

/** Built after all migrations, in this order; no migration may need one of them. */
export const concurrentIndexes: ConcurrentIndex[] = [
  // In the order of bytes, not of a language: people are found by how an address or a name begins.
  { name: 'users_email_bytes', on: 'users (email text_pattern_ops)', onSqlite: 'users (email)' },
  { name: 'users_name_bytes', on: 'users (lower(name) text_pattern_ops)', onSqlite: 'users (lower(name))' },
  { name: 'users_staff', on: 'users (role)' },
  // With the model, so that ratings are counted from the index alone.
  { name: 'messages_rated_by_model', on: 'messages (rating, id, model)', where: 'rating is not null' },
  { name: 'analyses_photos_due', on: 'analyses (photo_state)', where: "photo_state in ('due', 'going')" },
]
