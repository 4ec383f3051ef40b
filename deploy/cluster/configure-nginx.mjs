import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/root.mjs'

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/**
 * Writes into `folder` an nginx that hands what comes to `bind` (address and port) to the nodes (`{name, port}` on this
 * machine), with the files of deploy/nginx, and gives how to run it. Whoever asks `statusPort` is told the generation of the
 * configuration that is in force.
 */
export function configureNginx(folder, { program, bind, transports, nodes, statusPort, generation }) {
  mkdirSync(folder, { recursive: true })
  const shared = join(folder, 'rekha')
  if (!existsSync(shared)) symlinkSync(join(root, 'deploy/nginx'), shared)
  const lines = nodes.map(({ port }) => `server 127.0.0.1:${port} max_fails=0;`)
  writeFileSync(join(folder, 'rekha-nodes.conf'), `${lines.join('\n')}\n`)
  // Under root its workers would be somebody who cannot look into a private folder.
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
    listen ${bind};
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
