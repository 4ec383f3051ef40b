import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/root.mjs'

/** The same as configureNginx, with HAProxy and the files of deploy/haproxy. */
export function configureHaproxy(folder, { program, bind, transports, nodes, statusPort, generation }) {
  mkdirSync(folder, { recursive: true })
  const ours = join(root, 'deploy/haproxy')
  const lines = nodes.map(({ name, port }) => `  server ${name} 127.0.0.1:${port} cookie ${name}`)
  writeFileSync(
    join(folder, 'backend.cfg'),
    `${readFileSync(join(ours, `${transports}.cfg`), 'utf8')}${lines.join('\n')}\n`,
  )
  writeFileSync(
    join(folder, 'status.cfg'),
    `global
  maxconn 8192

frontend status
  mode http
  timeout client 5s
  bind 127.0.0.1:${statusPort}
  http-request return status 200 content-type text/plain string "${generation}"
`,
  )
  const files = [join(folder, 'status.cfg'), join(ours, 'common.cfg'), join(folder, 'backend.cfg')]
  return {
    command: program,
    args: ['-W', '-db', ...files.flatMap((file) => ['-f', file])],
    env: { ...process.env, REKHA_BIND: bind },
    reload: 'SIGUSR2',
  }
}
