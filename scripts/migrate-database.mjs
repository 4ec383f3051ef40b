import { Refusal } from './refusal.mjs'
import { CommandFailed, runCommand } from './run-command.mjs'
import { parse } from './show-log-line.mjs'

/** Migrates the database; errors are shown without a stack. `args` are node's. */
export async function migrateDatabase(args, env, signal) {
  try {
    await runCommand(process.execPath, args, { env, signal })
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    const lines = error.output.split('\n').map((line) => parse(line)?.error ?? line)
    const told = lines.filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v|^\s*\^|^file:|^throw /.test(line))
    throw new Refusal(`The database could not be prepared.\n${told.join('\n')}`)
  }
}
