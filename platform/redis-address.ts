/** Credentials, if in the address. */
export interface RedisLogin {
  username?: string
  password?: string
}

interface Several extends RedisLogin {
  nodes: { host: string; port: number }[]
  tls: boolean
}

/** One Redis, a Cluster with these seed nodes, or a master known by name to these Sentinels. */
export type RedisAddress =
  | { kind: 'one'; url: string }
  | ({ kind: 'cluster' } & Several)
  | ({ kind: 'sentinel'; master: string; db: number; sentinel: RedisLogin } & Several)

const form = /^(rediss?)\+(cluster|sentinel):\/\/(?:([^@/?]*)@)?([^/?#@]+)(?:\/([^?#]*))?(?:\?([^#]*))?$/

/**
 * Reads `redis://…`, `redis+cluster://user:password@host:port,host:port` or
 * `redis+sentinel://user:password@host:port,host:port/master/db?sentinelUsername=…&sentinelPassword=…`; `rediss` is the
 * same over TLS. Throws an Error that says what is wrong, without the address, which may contain a password.
 */
export function readRedisAddress(text: string): RedisAddress {
  if (/^rediss?:/.test(text) && URL.canParse(text)) return { kind: 'one', url: text }
  const [, scheme, kind, user, hosts = '', path = '', query = ''] = text.match(form) ?? []
  if (scheme === undefined)
    throw new Error(
      'must be redis://host:port, redis+cluster://host:port,host:port or redis+sentinel://host:port,host:port/master (rediss for TLS)',
    )
  const shared: Several = {
    nodes: hosts.split(',').map((host) => readHost(host, kind === 'sentinel' ? 26379 : 6379)),
    tls: scheme === 'rediss',
    ...readLogin(user),
  }
  if (kind === 'cluster') {
    if (path !== '') throw new Error('a Redis Cluster has no numbered databases: nothing may follow the hosts')
    return { kind, ...shared }
  }
  const [master = '', db = '0', ...rest] = path.split('/').map(decodeURIComponent)
  if (master === '') throw new Error('must name the master that the Sentinels watch: redis+sentinel://host:port/master')
  if (!/^\d+$/.test(db) || rest.length > 0) throw new Error('only the number of a database may follow the master')
  const more = new URLSearchParams(query)
  const sentinel = login(more.get('sentinelUsername') ?? '', more.get('sentinelPassword') ?? '')
  return { kind: 'sentinel', master, db: Number(db), sentinel, ...shared }
}

function readHost(text: string, usual: number): { host: string; port: number } {
  const [, bracketed, plain, port] = text.match(/^(?:\[([^\]]+)\]|([^:[\]\s]+))(?::(\d{1,5}))?$/) ?? []
  const host = bracketed ?? plain
  if (host === undefined) throw new Error('must have its hosts as host:port,host:port')
  return { host, port: port === undefined ? usual : Number(port) }
}

function readLogin(text = ''): RedisLogin {
  const colon = text.indexOf(':')
  const [username, password] = colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)]
  return login(decodeURIComponent(username), decodeURIComponent(password))
}

function login(username: string, password: string): RedisLogin {
  return { ...(username !== '' && { username }), ...(password !== '' && { password }) }
}
