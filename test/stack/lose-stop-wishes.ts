import type { Knex } from 'knex'

const sqlite = `
  create trigger lose_stop_wishes after update of stop_requested on messages when new.stop_requested
  begin update messages set stop_requested = 0 where id = new.id; end`
const postgres = `
  create function lose_stop_wishes() returns trigger language plpgsql as
    'begin new.stop_requested := false; return new; end';
  create trigger lose_stop_wishes before update on messages for each row execute function lose_stop_wishes()`

/** Makes the database drop stop requests, so that only a signal to the worker can stop a reply; returns an undo function. */
export async function loseStopWishes(knex: Knex): Promise<() => Promise<void>> {
  const isSqlite = knex.client.config.client !== 'pg'
  await knex.raw(isSqlite ? sqlite : postgres)
  return async () => {
    await knex.raw(`drop trigger lose_stop_wishes${isSqlite ? '' : ' on messages'}`)
    if (!isSqlite) await knex.raw('drop function lose_stop_wishes()')
  }
}
