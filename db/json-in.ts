import { onPostgres } from './dialect.ts'

/** SQL functions that make JSON of rows; `embed` makes JSON of a column that holds some. */
export const jsonFunctions = () => (onPostgres() ? postgres : sqlite)

export type JsonFunctions = typeof sqlite

const postgres = { object: 'json_build_object', array: 'json_agg', embed: (column: string) => column }
const sqlite = { object: 'json_object', array: 'json_group_array', embed: (column: string) => `json(${column})` }

/** JSON as a statement gives it: Postgres' driver parses it, SQLite's does not. */
export const parsed = <T>(json: unknown): T => (typeof json === 'string' ? JSON.parse(json) : json) as T
