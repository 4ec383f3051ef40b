import { Refusal } from './refusal.mjs'
import { CommandFailed } from './run-command.mjs'

/** A signal this soon after the first is the same key press: the terminal and npm both forward it. */
const sameKey = 1000

/**
 * Runs a command's work with a signal that aborts on Ctrl-C, SIGTERM or a closed terminal; a second one calls `kill` and
 * exits at once. Exits with a message and code 1 if the work fails, with 128 + the signal's number if stopped.
 */
export async function runMain(work, kill = () => {}) {
  const stopping = new AbortController()
  let stoppedAt = 0
  let code = 0
  for (const [name, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
    process.on(name, () => {
      if (stoppedAt && Date.now() - stoppedAt > sameKey) {
        kill()
        process.exit(128 + number)
      }
      if (stoppedAt) return
      stoppedAt = Date.now()
      code = 128 + number
      stopping.abort(new Refusal('Stopped.'))
    })
  }
  try {
    await work(stopping.signal)
  } catch (error) {
    if (!stopping.signal.aborted) {
      code = 1
      if (error instanceof Refusal) console.error(`\nrekha: ${error.message}`)
      else if (error instanceof CommandFailed) console.error(`\n${error.output}\n\nrekha: ${error.message}.`)
      else console.error(error)
    }
  }
  process.exit(code)
}
