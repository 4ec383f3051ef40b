import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { Refusal } from '../../scripts/refusal.mjs'

const stateFile = 'cluster.json'

/**
 * Lets another terminal of the same user control the running cluster: `orders` are functions by name, each called with
 * `say` for its output. Address and token are in cluster.json, which only this user can read.
 */
export async function openControl(folder, orders) {
  const token = randomBytes(24).toString('hex')
  const server = createServer(async (request, response) => {
    const order = orders[request.url?.slice(1)]
    if (!isToken(request.headers.authorization, token) || request.method !== 'POST' || !order)
      return response.writeHead(404).end()
    const say = (line) => response.write(`${line}\n`)
    try {
      await order(say)
      response.end('done\n')
    } catch (error) {
      response.end(`failed: ${error.message}\n`)
    }
  })
  server.requestTimeout = 0
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${server.address().port}`
  const file = join(folder, stateFile)
  writeFileSync(file, JSON.stringify({ url, token }), { mode: 0o600 })
  return {
    close() {
      rmSync(file, { force: true })
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Sends an order to the cluster running on `folder` and shows its output; refuses if none runs or it fails. */
export async function giveOrder(folder, name, signal) {
  const { url, token } = readState(folder)
  const asked = { method: 'POST', headers: { authorization: `Bearer ${token}` }, signal }
  const response = await fetch(`${url}/${name}`, asked).catch((error) => {
    signal.throwIfAborted()
    throw new Refusal(`The cluster on ${folder} does not answer (${error.cause?.code ?? error.message}).`)
  })
  let said = ''
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    said += text
    process.stdout.write(text.replaceAll(/^(done|failed: .*)\n/gm, ''))
  }
  const [last = ''] = said.trimEnd().split('\n').slice(-1)
  if (last !== 'done') throw new Refusal(last.replace(/^failed: /, '') || 'The cluster ended.')
}

function readState(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, stateFile), 'utf8'))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    throw new Refusal(`No cluster runs on ${folder}: start one with "npm run cluster".`)
  }
}

function isToken(header = '', token) {
  const [sent, expected] = [Buffer.from(header), Buffer.from(`Bearer ${token}`)]
  return sent.length === expected.length && timingSafeEqual(sent, expected)
}
