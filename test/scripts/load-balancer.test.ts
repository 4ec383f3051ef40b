import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server as HttpServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { Server } from 'socket.io'
import { io, type Socket } from 'socket.io-client'

/** One node that says its name to whoever connects, and what headers reached it to whoever asks. */
async function startNode(name: string) {
  const http = createServer(async (request, response) => {
    let bytes = 0
    for await (const chunk of request) bytes += chunk.length
    response.end(JSON.stringify({ name, bytes, headers: request.headers }))
  })
  const sockets = new Server(http)
  sockets.on('connection', (socket) => socket.on('name', (ack: (name: string) => void) => ack(name)))
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  return { name, http, sockets, port: portOf(http) }
}

function portOf(http: HttpServer) {
  return (http.address() as AddressInfo).port
}

async function freePort() {
  const http = createServer().listen(0, '127.0.0.1')
  await once(http, 'listening')
  const port = portOf(http)
  http.close()
  await once(http, 'close')
  return port
}

describe('nginx before two nodes', () => {
  let folder: string
  let nginx: ChildProcess
  let nodes: Awaited<ReturnType<typeof startNode>>[]
  let address: string
  let clients: Socket[]

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rekha-nginx-'))
    // Under root, nginx works as another user.
    chmodSync(folder, 0o755)
    nodes = await Promise.all(['first', 'second'].map(startNode))
    clients = []
  })
  afterEach(async () => {
    for (const client of clients) client.disconnect()
    for (const { sockets } of nodes) await sockets.close()
    nginx.kill('SIGQUIT')
    if (nginx.exitCode === null) await once(nginx, 'exit')
    rmSync(folder, { recursive: true })
  })

  async function startNginx(choosing = '') {
    const port = await freePort()
    const ours = resolve('deploy/nginx')
    const servers = nodes.map((node) => `server 127.0.0.1:${node.port} max_fails=1 fail_timeout=2s;`).join(' ')
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join(' ')
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/nginx.pid; error_log stderr crit; events {}
       http { access_log off; ${temporary} include ${ours}/http.conf;
         upstream rekha { ${choosing} ${servers} }
         server { listen 127.0.0.1:${port}; include ${ours}/locations.conf; } }`,
    )
    nginx = spawn(process.env['NGINX_PATH'] ?? 'nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await listening(port)
    address = `http://127.0.0.1:${port}`
  }

  async function listening(port: number) {
    for (;;) {
      if (nginx.exitCode !== null) throw new Error(`nginx ended with ${nginx.exitCode}`)
      const socket = connect(port, '127.0.0.1')
      const [event] = await Promise.race([
        once(socket, 'connect').then(() => ['connect']),
        once(socket, 'close').then(() => ['close']),
      ]).catch(() => ['close'])
      socket.destroy()
      if (event === 'connect') return
    }
  }

  async function nameOfNode(transports: string[]) {
    const client = io(address, { transports, forceNew: true, reconnection: false })
    clients.push(client)
    await new Promise<void>((resolve, reject) => {
      client.once('connect', resolve)
      client.once('connect_error', reject)
    })
    return (await client.timeout(5000).emitWithAck('name')) as string
  }

  it('spreads WebSockets over both, with nothing that ties a person to one', async () => {
    await startNginx()
    const names = await Promise.all(Array.from({ length: 8 }, () => nameOfNode(['websocket'])))
    expect(new Set(names)).to.deep.equal(new Set(['first', 'second']))
  })

  it('keeps a polling socket at one node when it chooses by address', async () => {
    await startNginx('ip_hash;')
    const names = await Promise.all(Array.from({ length: 8 }, () => nameOfNode(['polling', 'websocket'])))
    expect(new Set(names).size).to.equal(1)
  })

  it('asks the other node when one is gone', async () => {
    await startNginx()
    await nodes[0]?.sockets.close()
    const names = await Promise.all(Array.from({ length: 6 }, () => nameOfNode(['websocket'])))
    expect(new Set(names)).to.deep.equal(new Set(['second']))
  })

  it('lets two large photos through, and says who sent them', async () => {
    await startNginx()
    const photos = Buffer.alloc(30 * 1024 * 1024)
    const answer = await fetch(`${address}/api/v1/analyses`, {
      method: 'POST',
      body: photos,
      headers: { 'x-forwarded-proto': 'https' },
    })
    const { bytes, headers } = (await answer.json()) as { bytes: number; headers: IncomingMessage['headers'] }
    expect(bytes).to.equal(photos.length)
    expect(headers['x-forwarded-for']).to.equal('127.0.0.1')
    expect(headers['x-forwarded-proto']).to.equal('https')
    expect(headers.host).to.equal(new URL(address).host)
  })

  it('keeps the figures from the world', async () => {
    await startNginx()
    expect((await fetch(`${address}/metrics`)).status).to.equal(404)
  })
})
