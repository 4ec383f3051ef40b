import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { createServer, type Server as HttpServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo, Socket as Connection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { Server } from 'socket.io'
import { io, type ManagerOptions, type Socket } from 'socket.io-client'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { importScript } from '../stack/import-script.ts'
import { until } from '../stack/until.ts'

interface Run {
  command: string
  args: string[]
  env: NodeJS.ProcessEnv
}
type Configure = (folder: string, about: Record<string, unknown>) => Run

/** Whether a node has already broken a request to /break-once. */
const broken = { once: false }

/** A node that tells sockets its name and echoes HTTP requests; destroys the connection of requests to /break. */
async function startNode(name: string, port = 0) {
  const counted = { broken: 0, bytes: 0 }
  const connections = new Set<Connection>()
  const http = createServer(async (request, response) => {
    if (request.url === '/readyz') {
      response.once('close', () => http.emit('checked'))
      return response.end('ready')
    }
    if (request.url === '/break') {
      counted.broken += 1
      return request.socket.destroy()
    }
    if (request.url === '/break-once' && !broken.once) {
      broken.once = true
      return request.socket.destroy()
    }
    if (request.url === '/script.js') {
      response.setHeader('content-type', 'text/javascript')
      return response.end('let same = 1\n'.repeat(500))
    }
    let bytes = 0
    for await (const chunk of request) {
      bytes += chunk.length
      counted.bytes += chunk.length
    }
    response.end(JSON.stringify({ name, bytes, headers: request.headers }))
  })
  const sockets = new Server(http)
  sockets.on('connection', (socket) => socket.on('name', (ack: (name: string) => void) => ack(name)))
  http.on('connection', (connection) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
  http.listen(port, '127.0.0.1')
  await once(http, 'listening')
  return {
    name,
    http,
    sockets,
    counted,
    port: portOf(http),
    /** Like SIGKILL: all connections are cut and nothing listens any more. */
    async kill() {
      const closed = once(http, 'close')
      http.close()
      for (const connection of connections) connection.destroy()
      await closed
    },
  }
}

type Node = Awaited<ReturnType<typeof startNode>>

/** Files below a folder that any process holds open, also those without a name any more. */
function openFilesIn(folder: string): string[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const held = processes.flatMap((id) => linksIn(`/proc/${id}/fd`))
  return held.filter((path) => path.startsWith(folder))
}

/** Where the links of a folder lead; a process, or one of its files, may be gone meanwhile. */
function linksIn(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      try {
        return [readlinkSync(join(folder, name))]
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}

function portOf(http: HttpServer) {
  return (http.address() as AddressInfo).port
}

for (const program of ['nginx', 'haproxy'] as const)
  describe(`${program} before two nodes`, () => {
    let folder: string
    let balancer: ChildProcess
    let nodes: Node[]
    let address: string
    let clients: Socket[]

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'rekha-balancer-'))
      // When started as root, nginx works as another user.
      chmodSync(folder, 0o755)
      nodes = await Promise.all(['first', 'second'].map((name) => startNode(name)))
      clients = []
    })
    afterEach(async () => {
      for (const client of clients) client.disconnect()
      for (const { sockets } of nodes) await sockets.close()
      balancer.kill('SIGTERM')
      if (balancer.exitCode === null) await once(balancer, 'exit')
      rmSync(folder, { recursive: true })
    })

    async function start(transports: 'websocket' | 'polling') {
      const [port, statusPort] = [await findFreePort(), await findFreePort()]
      const configure = await importScript<Record<string, Configure>>(`deploy/cluster/configure-${program}.mjs`)
      const make = configure[program === 'nginx' ? 'configureNginx' : 'configureHaproxy']
      if (!make) throw new Error(`${program} cannot be configured`)
      const about = { program, bind: `127.0.0.1:${port}`, transports, nodes, statusPort, generation: '1' }
      const { command, args, env } = make(folder, {
        ...about,
        program: process.env[`${program.toUpperCase()}_PATH`] ?? program,
      })
      balancer = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
      let said = ''
      balancer.stderr?.on('data', (chunk: Buffer) => {
        said += chunk
      })
      await inForce(statusPort, () => said)
      address = `http://127.0.0.1:${port}`
    }

    async function inForce(statusPort: number, said: () => string): Promise<void> {
      for (;;) {
        if (balancer.exitCode !== null) throw new Error(`${program} ended with ${balancer.exitCode}: ${said()}`)
        const answer = await fetch(`http://127.0.0.1:${statusPort}`).catch(() => null)
        if ((await answer?.text()) === '1') return
      }
    }

    async function openSocket(transports: string[], more: Partial<ManagerOptions> = {}) {
      const client = io(address, { transports, forceNew: true, reconnection: false, ...more })
      clients.push(client)
      await new Promise<void>((resolve, reject) => {
        client.once('connect', resolve)
        client.once('connect_error', reject)
      })
      return client
    }

    const nameOf = async (client: Socket) => (await client.timeout(5000).emitWithAck('name')) as string

    /** A polling client that has not upgraded yet may be moved by a node that comes back. */
    const nameOnceThere = async (client: Socket): Promise<string> => {
      for (;;) {
        if (!client.connected) await new Promise<void>((resolve) => client.once('connect', resolve))
        try {
          return await nameOf(client)
        } catch (error) {
          if (client.connected) throw error
        }
      }
    }

    const nameOfNode = async (transports: string[], cookie = '') =>
      nameOf(await openSocket(transports, cookie === '' ? {} : { extraHeaders: { cookie } }))

    const many = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work))

    it('lets a photo through without writing any of it to a disk', async () => {
      await start('websocket')
      const { port } = new URL(address)
      const size = 4_000_000
      const upload = request({ port, method: 'POST', path: '/api/v1/analyses', headers: { 'content-length': size } })
      const answered = once(upload, 'response')
      // All but the end is under way, and far more than fits into a buffer in memory.
      await new Promise((resolve) => upload.write(Buffer.alloc(size - 1), resolve))
      await until(() => nodes.some(({ counted }) => counted.bytes > size / 2), 'most of it at a node')
      expect(openFilesIn(join(folder, 'client_body'))).to.deep.equal([])
      upload.end(Buffer.alloc(1))
      const [answer] = (await answered) as [IncomingMessage]
      answer.resume()
      expect(answer.statusCode).to.equal(200)
    })

    it('spreads WebSockets over both, with nothing that ties a person to one', async () => {
      await start('websocket')
      const names = await many(8, () => nameOfNode(['websocket']))
      expect(new Set(names)).to.deep.equal(new Set(['first', 'second']))
      expect((await fetch(`${address}/api/v1/auth/csrf-token`)).headers.getSetCookie()).to.deep.equal([])
    })

    it('keeps a polling socket at the node that its cookie names', async () => {
      await start('polling')
      for (let person = 0; person < 6; person += 1) {
        const answer = await fetch(`${address}/api/v1/auth/csrf-token`)
        const [set = ''] = answer.headers.getSetCookie()
        expect(set).to.match(/^rekha_node=\w+;.*HttpOnly;.*SameSite=Lax/)
        const [cookie = ''] = set.split(';')
        const names = await many(4, () => nameOfNode(['polling', 'websocket'], cookie))
        expect(new Set(names).size).to.equal(1)
      }
    })

    it('keeps a polling socket that takes no cookies at the node that its address chooses', async () => {
      await start('polling')
      const names = await many(8, () => nameOfNode(['polling']))
      expect(new Set(names).size).to.equal(1)
    })

    it('asks the other node when one is gone', async () => {
      await start('websocket')
      await nodes[0]?.sockets.close()
      const names = await many(6, () => nameOfNode(['websocket']))
      expect(new Set(names)).to.deep.equal(new Set(['second']))
      const answers = await many(6, () => fetch(`${address}/api/v1/analyses`, { method: 'POST', body: 'photo' }))
      expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]))
    })

    for (const allowed of ['websocket', 'polling'] as const)
      it(`brings every socket to a node that lives at its first try while they are killed in turn, with ${allowed}`, async () => {
        await start(allowed)
        const transports = allowed === 'polling' ? ['polling', 'websocket'] : ['websocket']
        const people = await many(6, () => openSocket(transports, { reconnection: true, reconnectionDelay: 20 }))
        let refused = 0
        for (const { io: manager } of people)
          manager.on('reconnect_error', () => {
            refused += 1
          })
        const away: number[] = []
        for (let kill = 0; kill < 4; kill += 1) {
          const names = await Promise.all(people.map(nameOnceThere))
          const at = nodes.findIndex(({ name }) => name === names[0])
          const { name, port, ...killed } = nodes[at] as Node
          const back = people
            .filter((_, person) => names[person] === name)
            .map((person) => new Promise<void>((resolve) => person.once('connect', resolve)))
          const began = performance.now()
          await killed.kill()
          await Promise.all(back)
          away.push(Math.round(performance.now() - began))
          const again = await startNode(name, port)
          nodes[at] = again
          // By the second check, the result of the first has taken effect.
          if (program === 'haproxy') for (let asked = 0; asked < 2; asked += 1) await once(again.http, 'checked')
        }
        console.log(`      all sockets were back after ${away.join(', ')} ms`)
        expect(refused).to.equal(0)
      })

    it('never sends twice what has reached a node and changes something', async () => {
      await start('websocket')
      const answer = await fetch(`${address}/break`, { method: 'POST', body: 'once' })
      expect(answer.status).to.equal(502)
      expect(nodes.reduce((sum, { counted }) => sum + counted.broken, 0)).to.equal(1)
    })

    it('asks another node for what only reads when the first one dies of it', async () => {
      await start('websocket')
      broken.once = false
      expect((await fetch(`${address}/break-once`)).status).to.equal(200)
      expect(broken.once).to.equal(true)
    })

    it('lets two large photos through, and says who sent them', async () => {
      await start('websocket')
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

    it('adds who asked to what a proxy in front has said', async () => {
      await start('websocket')
      const answer = await fetch(address, { headers: { 'x-forwarded-for': '203.0.113.7' } })
      const { headers } = (await answer.json()) as { headers: IncomingMessage['headers'] }
      expect(headers['x-forwarded-for']).to.equal('203.0.113.7, 127.0.0.1')
      expect(headers['x-forwarded-proto']).to.equal('http')
    })

    it('refuses what no form of ours is as large as', async () => {
      await start('websocket')
      const status = await fetch(`${address}/api/v1/analyses`, { method: 'POST', body: Buffer.alloc(41 * 1024 * 1024) })
        .then((answer) => answer.status)
        // It may close the connection while the client is still sending.
        .catch(() => 413)
      expect(status).to.equal(413)
    })

    it('makes scripts smaller on their way, and nothing that is somebody’s own', async () => {
      await start('websocket')
      const headers = { 'accept-encoding': 'gzip' }
      const encoded = async (path: string) => (await fetch(address + path, { headers })).headers.get('content-encoding')
      expect(await encoded('/script.js')).to.equal('gzip')
      expect(await encoded('/api/v1/auth/me')).to.equal(null)
    })

    it('keeps the figures from the world', async () => {
      await start('websocket')
      for (const path of ['/metrics', '/Metrics', '/metrics/', '/metrics?all', '/%6detrics'])
        expect((await fetch(`${address}${path}`)).status, path).to.equal(404)
    })
  })
