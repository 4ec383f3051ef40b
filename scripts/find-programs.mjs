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
    otherwise: ', or run "docker run -d -p 6379:6379 redis:7" and set REDIS_URL=redis://localhost:6379',
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
  // Headless Chromium: renders the same pages for two thirds of the CPU time.
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
 * The paths of these programs, by name, installed first if that can be done unattended; `whoNeeds` starts the
 * error message: `The tests need`.
 */
export async function findPrograms(names, whoNeeds, signal) {
  const found = {}
  const missing = new Set()
  let why = ''
  for (const name of names) {
    const program = needed[name]
    for (const candidate of [program, needed[program.instead]].filter(Boolean)) {
      found[name] ??= candidate.find()
      if (!found[name]) why = (await install(candidate, signal)) ?? why
      found[name] ??= candidate.find()
    }
    if (!found[name]) missing.add(needed[program.instead ?? name])
  }
  if (missing.size > 0) throw new Refusal(howToInstall([...missing], whoNeeds, why))
  return found
}

/** Installs the program if that can be done unattended; returns the reason if it failed. */
async function install(program, signal) {
  if (!canInstallSystemPackages()) return null
  try {
    await installSystemPackage(program.debian, signal)
    return null
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    return ` (installing it failed: ${error.output.split('\n').at(-1)})`
  }
}

function howToInstall(programs, whoNeeds, why) {
  const all = (key, between) => programs.map((program) => program[key] ?? '').join(between)
  return `${whoNeeds} ${all('title', ' and ')}${why}: install with "sudo apt-get install ${all('debian', ' ')}" or "brew install ${all('brew', ' ')}"${all('otherwise', '')}.`
}
