import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findFreePort } from '../../scripts/find-free-port.mjs'

/** A PgBouncer in transaction mode in front of the Postgres at `url`, with so few connections that clients share them. */
export async function startPgbouncer(url: string, connections: number) {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-pgbouncer-'))
  await chmod(folder, 0o755)
  const [port, target] = [await findFreePort(), new URL(url)]
  const settings = [
    '[databases]',
    `* = host=${target.hostname} port=${target.port} user=${target.username}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    'pool_mode = transaction',
    `default_pool_size = ${connections}`,
  ]
  const file = join(folder, 'pgbouncer.ini')
  await writeFile(file, `${settings.join('\n')}\n`, { mode: 0o644 })
  // PgBouncer refuses to run as root.
  const args = [...(process.getuid?.() === 0 ? ['-u', 'postgres'] : []), file]
  const child = spawn(process.env['PGBOUNCER_PATH'] ?? 'pgbouncer', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  for await (const line of createInterface(child.stderr)) {
    said.push(line)
    if (line.includes('process up')) break
  }
  child.stderr.resume()
  if (child.exitCode !== null) throw new Error(`PgBouncer did not start: ${said.join('\n')}`)
  const through = new URL(url)
  through.port = String(port)
  return {
    url: through.href,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
