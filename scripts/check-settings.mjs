import { Refusal } from './refusal.mjs'
import { CommandFailed, runCommand } from './run-command.mjs'

/** Refuses settings that server and worker would not start with; `args` are node's. */
export async function checkSettings(args, settings, signal) {
  try {
    // A private Redis gets its address later.
    await runCommand(process.execPath, args, { env: { REDIS_URL: 'redis://localhost', ...settings }, signal })
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    throw new Refusal(error.output.replace(/^rekha: /, ''))
  }
}
