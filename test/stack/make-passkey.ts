import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What an authenticator does: makes a key for one origin, and signs with it (WebAuthn, section 6). */
export interface Authenticator {
  create(options: { challenge: string; user: { id: string } }, origin?: string): object & { id: string }
  /** Signs with the next count, or a given one. */
  get(options: { challenge: string }, more?: { origin?: string; count?: number }): object & { id: string }
}

/** User present and verified; the first with a key in it. */
const [made, signed] = [0x45, 0x05]

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest()

export function createAuthenticator(origin: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let counted = 0
  let owner = ''
  const told = (type: string, challenge: string, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))
  const common = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} }
  return {
    create({ challenge, user }, from = origin) {
      owner = user.id
      const data = Buffer.concat([dataOf(origin, made, 0), Buffer.alloc(16), lengthOf(id), id, coseOf(publicKey)])
      const attestation = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(data)],
      ])
      const clientDataJSON = base64url(told('webauthn.create', challenge, from))
      return { ...common, response: { clientDataJSON, attestationObject: base64url(attestation), transports: [] } }
    },
    get({ challenge }, { origin: from = origin, count } = {}) {
      counted = count ?? counted + 1
      const data = dataOf(origin, signed, counted)
      const client = told('webauthn.get', challenge, from)
      const signature = sign('sha256', Buffer.concat([data, hash(client)]), privateKey)
      return {
        ...common,
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
          userHandle: owner,
        },
      }
    },
  }
}

function dataOf(origin: string, flags: number, count: number): Buffer {
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(count)
  return Buffer.concat([hash(new URL(origin).hostname), Buffer.from([flags]), counter])
}

function lengthOf(part: Uint8Array): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(part.length)
  return length
}

/** A P-256 key as COSE has it (RFC 9053, section 7.1): kty EC2, alg ES256, crv, x, y. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const point = (coordinate: string) => bytes(Buffer.from(coordinate, 'base64url'))
  return map([
    [int(1), int(2)],
    [int(3), int(-7)],
    [int(-1), int(1)],
    [int(-2), point(x)],
    [int(-3), point(y)],
  ])
}

/** CBOR (RFC 8949), as much of it as that takes. */
const head = (major: number, size: number) =>
  size < 24
    ? Buffer.from([(major << 5) | size])
    : size < 256
      ? Buffer.from([(major << 5) | 24, size])
      : Buffer.from([(major << 5) | 25, size >> 8, size & 255])
const int = (value: number) => (value < 0 ? head(1, -1 - value) : head(0, value))
const bytes = (value: Uint8Array) => Buffer.concat([head(2, value.length), value])
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)])
const map = (entries: [Buffer, Buffer][]) => Buffer.concat([head(5, entries.length), ...entries.flat()])
