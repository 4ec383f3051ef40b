import { findProgram } from './find-program.mjs'
import { canInstallSystemPackages, installSystemPackage } from './install-system-package.mjs'
import { Refusal } from './refusal.mjs'
import { CommandFailed } from './run-command.mjs'

/** The path of redis-server or valkey-server, installed first where that is possible without asking. */
export async function findRedis(signal) {
  const present = findProgram('redis-server', 'valkey-server')
  if (present) return present
  let why = ''
  if (canInstallSystemPackages()) {
    try {
      await installSystemPackage('redis-server', signal)
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error
      why = ` (installing it failed: ${error.output.split('\n').at(-1)})`
    }
    const installed = findProgram('redis-server')
    if (installed) return installed
  }
  throw new Refusal(
    `Redis is needed and no redis-server was found${why}: install it with "sudo apt-get install redis-server" or "brew install redis", or run "docker run -d -p 6379:6379 redis:7" and set REDIS_URL=redis://localhost:6379.`,
  )
}
