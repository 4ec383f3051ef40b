import type { Database, RunResult, Statement } from 'sqlite3'

/** How many statements a connection keeps: more than a process repeats, apart from those with lists of ids. */
const most = 200

/** SQLite does not end these when their last row is read, and then commits nothing until they are finalized. */
const explains = /^\s*explain\b/i

type Done = (this: RunResult, error: Error | null, rows?: unknown[]) => void

/**
 * Keeps a connection's statements prepared, those used last: sqlite3 would parse each of them anew every time, which takes a
 * second trip to another thread.
 */
export function keepStatements(connection: Database): void {
  const kept = new Map<string, Statement>()
  const sqlite = {
    all: connection.all.bind(connection),
    run: connection.run.bind(connection),
    close: connection.close.bind(connection),
  }

  const drop = (sql: string) => {
    kept.get(sql)?.finalize()
    kept.delete(sql)
  }

  function statementOf(sql: string, failed: (error: Error) => void): Statement {
    const known = kept.get(sql)
    const prepared = (error: Error | null) => {
      if (!error) return
      kept.delete(sql)
      failed(error)
    }
    const statement = known ?? connection.prepare(sql, prepared)
    kept.delete(sql)
    kept.set(sql, statement)
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size > most) drop(oldest)
    return statement
  }

  /** What sqlite3 has under this name, with a statement that is kept unless it fails. */
  const keeping = (how: 'all' | 'run') => (sql: string, bindings: unknown, done: Done) => {
    if (explains.test(sql)) return sqlite[how](sql, bindings, done)
    const statement = statementOf(sql, done as (error: Error) => void)
    statement[how](bindings, function (this: RunResult, error: Error | null, rows?: unknown[]) {
      if (error) drop(sql)
      done.call(this, error, rows)
    })
    return connection
  }

  Object.assign(connection, {
    all: keeping('all'),
    run: keeping('run'),
    close(done: (error: Error | null) => void) {
      for (const sql of [...kept.keys()]) drop(sql)
      sqlite.close(done)
    },
  })
}
