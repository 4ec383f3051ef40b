import { Model, type Pojo } from 'objection'
import { v7 } from 'uuid'

/** What all rows have in common: a UUIDv7 key, real booleans on both databases. */
export class Row extends Model {
  /** SQLite gives 0 and 1 for these. */
  static booleans: string[] = []

  declare id: string

  override $beforeInsert(): void {
    this.id ??= v7()
  }

  override $parseDatabaseJson(json: Pojo): Pojo {
    const row = super.$parseDatabaseJson(json)
    for (const name of (this.constructor as typeof Row).booleans)
      if (typeof row[name] === 'number') row[name] = row[name] === 1
    return row
  }
}

/** The present, as rows keep it. */
export function now(): string {
  return new Date().toISOString()
}

/** So many milliseconds before the present, as rows keep it. */
export function ago(ms: number): string {
  return new Date(Date.now() - ms).toISOString()
}
