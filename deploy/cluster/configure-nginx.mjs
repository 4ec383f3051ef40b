import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/root.mjs'

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/**
 * Writes an nginx configuration into `folder` that forwards `bind` (address and port) to the nodes (`{name, port}` on this
 * machine), using the files of deploy/nginx; returns how to run it. `statusPort` answers with the generation of the active
 * configuration.
 */
export function configureNginx(folder, { program, bind, transports, nodes, statusPort, generation }) {
  mkdirSync(folder, { recursive: true })
  const shared = join(folder, 'rekha')
  if (!existsSync(shared)) symlinkSync(join(root, 'deploy/nginx'), shared)
  const lines = nodes.map(({ port }) => `server 127.0.0.1:${port} max_fails=0;`)
  writeFileSync(join(folder, 'rekha-nodes.conf'), `${lines.join('\n')}\n`)
  // As root its workers would run as a user who cannot read a private folder.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off;
${user}
worker_processes 2;
pid "${folder}/nginx.pid";
error_log stderr error;
events {
  worker_connections 8192;
}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path "${folder}/${name}";`).join('\n  ')}
  include rekha/http.conf;
  include rekha/${transports}.conf;
  server {
    listen ${bind} backlog=4096;
    include rekha/locations.conf;
  }
  server {
    listen 127.0.0.1:${statusPort};
    location / {
      return 200 "${generation}";
    }
  }
}
`,
  )
  return {
    command: program,
    args: ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'],
    env: process.env,
    reload: 'SIGHUP',
  }
}
