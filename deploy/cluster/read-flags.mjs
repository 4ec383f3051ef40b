import { parseArgs } from 'node:util'
import { Refusal } from '../../scripts/refusal.mjs'

export const usage = `npm run cluster                              three servers and two workers behind nginx, on one machine
npm run cluster -- --roll                    replaces every server and worker of the running cluster, one after the other
  --servers 3  --workers 2                   how many
  --port 8080                                where the balancer listens
  --transports websocket|polling             WebSockets alone, or polling as well, with sticky sessions
  --balancer nginx|haproxy                   which load balancer
  --verbose                                  shows every log line`

const options = {
  servers: { type: 'string', default: '3' },
  workers: { type: 'string', default: '2' },
  port: { type: 'string', default: '8080' },
  transports: { type: 'string', default: 'websocket' },
  balancer: { type: 'string', default: 'nginx' },
  roll: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
}

/** The flags of `npm run cluster`; refuses unknown ones. */
export function readFlags(args) {
  let values
  try {
    ;({ values } = parseArgs({ args, options, allowPositionals: false }))
  } catch (error) {
    throw new Refusal(`${error.message}\n${usage}`)
  }
  return {
    ...values,
    servers: count('servers', values.servers),
    workers: count('workers', values.workers),
    transports: oneOf('transports', values.transports, ['websocket', 'polling']),
    balancer: oneOf('balancer', values.balancer, ['nginx', 'haproxy']),
  }
}

function count(name, text) {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < 1 || number > 50)
    throw new Refusal(`--${name} is a number from 1 to 50, not "${text}".`)
  return number
}

function oneOf(name, text, allowed) {
  if (!allowed.includes(text)) throw new Refusal(`--${name} is ${allowed.join(' or ')}, not "${text}".`)
  return text
}
