import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { eventually } from './end-process.mjs'
import { findFreePort } from './find-free-port.mjs'
import { findProgram } from './find-program.mjs'
import { Refusal } from './refusal.mjs'
import { runCommand } from './run-command.mjs'

const debian = '/usr/lib/postgresql'

/** The folder of the Postgres server's programs: on PATH, or Debian's newest; null if there is none. */
export function findPostgres() {
  const initdb = findProgram('initdb', ...debianVersions().map((version) => `${debian}/${version}/bin/initdb`))
  return initdb && dirname(initdb)
}

/**
 * Creates a private Postgres in `folder`, unless there is one, that trusts local connections; returns how to run
 * it, and `isReady` for its process id. Durable ones sync to disk. Postgres refuses to run as root, so then it runs as the
 * user postgres, who needs access to `folder`.
 */
export async function configurePostgres(programs, folder, { durable }, signal) {
  const user = process.getuid?.() === 0 ? postgresUser() : null
  const port = await findFreePort()
  const data = join(folder, 'postgres')
  if (!existsSync(join(data, 'PG_VERSION'))) {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    if (user) chownSync(data, user.uid, user.gid)
    const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
    const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', `--locale=${locale}`, '--no-sync']
    await runCommand(join(programs, 'initdb'), initdb, { signal, cwd: data, ...user })
  }
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    command: join(programs, 'postgres'),
    args,
    cwd: data,
    user,
    isReady: (pid) => isReady(data, pid),
  }
}

/** Starts a private Postgres that never syncs to disk; returns `{url, child}` once it accepts connections. */
export async function startPostgres(programs, folder, signal) {
  const { url, command, args, cwd, user, isReady } = await configurePostgres(
    programs,
    folder,
    { durable: false },
    signal,
  )
  const log = join(folder, 'postgres.log')
  const descriptor = openSync(log, 'a')
  const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', descriptor, descriptor], ...user })
  const ready = await eventually(() => child.exitCode !== null || isReady(child.pid), 30_000)
  if (!ready || child.exitCode !== null)
    throw new Refusal(`The private Postgres did not start: ${readFileSync(log, 'utf8').trim().split('\n').at(-1)}`)
  return { url, child }
}

/** Postgres writes its process id into the first line of this file, and its status into the last. */
function isReady(data, pid) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').trim().split('\n')
    return Number(lines[0]) === pid && lines.at(-1)?.trim() === 'ready'
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

function postgresUser() {
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    throw new Refusal('Postgres does not run as root and there is no user postgres: add one with "useradd postgres".')
  }
}

function debianVersions() {
  try {
    return readdirSync(debian).sort((a, b) => Number(b) - Number(a))
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}
