import { findProgram } from './find-program.mjs'
import { canInstallSystemPackages, installSystemPackage } from './install-system-package.mjs'
import { Refusal } from './refusal.mjs'
import { CommandFailed } from './run-command.mjs'
import { findPostgres } from './start-postgres.mjs'

const needed = {
  redis: {
    title: 'a Redis server',
    find: () => findProgram('redis-server', 'valkey-server'),
    debian: 'redis-server',
    brew: 'redis',
  },
  postgres: { title: 'a Postgres server', find: findPostgres, debian: 'postgresql', brew: 'postgresql@17' },
  pgbouncer: {
    title: 'PgBouncer',
    find: () => findProgram('pgbouncer', '/usr/sbin/pgbouncer'),
    debian: 'pgbouncer',
    brew: 'pgbouncer',
  },
  chromium: {
    title: 'Chromium',
    find: () =>
      findProgram(
        ...(process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : []),
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        '/usr/bin/chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ),
    debian: 'chromium',
    brew: '--cask chromium',
  },
  // Chromium without what only a window needs: it draws the same pages for two thirds of the work.
  headless: {
    title: 'chromium-headless-shell',
    find: () => findProgram('chromium-headless-shell', 'chrome-headless-shell'),
    debian: 'chromium-headless-shell',
    instead: 'chromium',
  },
  nginx: { title: 'nginx', find: () => findProgram('nginx', '/usr/sbin/nginx'), debian: 'nginx', brew: 'nginx' },
  haproxy: {
    title: 'HAProxy',
    find: () => findProgram('haproxy', '/usr/sbin/haproxy'),
    debian: 'haproxy',
    brew: 'haproxy',
  },
  promtool: { title: 'promtool', find: () => findProgram('promtool'), debian: 'prometheus', brew: 'prometheus' },
}

/**
 * The paths of these programs, by name, installed first where that is possible without asking; `whoNeeds` begins the
 * sentence that refuses: `The tests need`.
 */
export async function findPrograms(names, whoNeeds, signal) {
  const found = {}
  const missing = new Set()
  for (const name of names) {
    const program = needed[name]
    found[name] = await findOrInstall(program, signal)
    if (!found[name] && program.instead) found[name] = await findOrInstall(needed[program.instead], signal)
    if (!found[name]) missing.add(needed[program.instead ?? name])
  }
  if (missing.size > 0)
    throw new Refusal(
      `${whoNeeds} ${[...missing].map(({ title }) => title).join(' and ')}: install with "sudo apt-get install ${[...missing].map(({ debian }) => debian).join(' ')}" or "brew install ${[...missing].map(({ brew }) => brew).join(' ')}".`,
    )
  return found
}

/** Where something else serves instead, a system that does not have the package is no failure. */
async function findOrInstall(program, signal) {
  const present = program.find()
  if (present || !canInstallSystemPackages()) return present
  try {
    await installSystemPackage(program.debian, signal)
  } catch (error) {
    if (!program.instead || !(error instanceof CommandFailed)) throw error
  }
  return program.find()
}
