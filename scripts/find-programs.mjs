import { findProgram } from './find-program.mjs'
import { canInstallSystemPackages, installSystemPackage } from './install-system-package.mjs'
import { Refusal } from './refusal.mjs'
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
  const missing = []
  for (const name of names) {
    const program = needed[name]
    found[name] = program.find()
    if (!found[name] && canInstallSystemPackages()) {
      await installSystemPackage(program.debian, signal)
      found[name] = program.find()
    }
    if (!found[name]) missing.push(program)
  }
  if (missing.length > 0)
    throw new Refusal(
      `${whoNeeds} ${missing.map(({ title }) => title).join(' and ')}: install with "sudo apt-get install ${missing.map(({ debian }) => debian).join(' ')}" or "brew install ${missing.map(({ brew }) => brew).join(' ')}".`,
    )
  return found
}
