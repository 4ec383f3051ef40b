import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { until } from './until.ts'

/** A mail as it arrived: its recipient, and its source as sent. */
export interface Arrived {
  to: string
  source: string
  /** Its plain text, decoded. */
  text: string
  secure: boolean
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>

/** A real SMTP server; with `tls` from the first byte on, and for `user` with `secret` only. `port` 0 takes any. */
export async function startMailServer({ tls = false, port = 0 } = {}) {
  const arrived: Arrived[] = []
  const refused = new Set<string>()
  const certificate = tls ? makeCertificate() : null
  const server = new SMTPServer({
    ...(certificate
      ? { secure: true, key: certificate.key, cert: certificate.cert, authMethods: ['PLAIN'] }
      : { disabledCommands: ['STARTTLS', 'AUTH'], authOptional: true }),
    onAuth: ({ username, password }, _session, done) =>
      username === 'user' && password === 'secret' ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: ({ address }, _session, done) =>
      refused.has(address) ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })) : done(),
    onData(stream, { secure, envelope }, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const source = Buffer.concat(parts).toString()
        const to = envelope.rcptTo.map(({ address }) => address).join()
        arrived.push({ to, source, text: plainTextOf(source), secure: secure === true })
        done()
      })
    },
  })
  // A client that is killed in the middle is no fault of the test.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: taken } = server.server.address() as AddressInfo
  return {
    arrived,
    /** Addresses without a mailbox. */
    refused,
    url: tls ? `smtps://user:secret@localhost:${taken}` : `smtp://127.0.0.1:${taken}`,
    certificatePath: certificate?.path ?? '',
    /** The nth mail to an address that says this, past or future. */
    async mailTo(to: string, says: RegExp, nth = 1): Promise<Arrived> {
      const all = () => arrived.filter((mail) => mail.to === to && says.test(mail.text))
      await until(() => all().length >= nth, `mail ${nth} to ${to} that says ${says}`)
      return all()[nth - 1]!
    },
    async stop() {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      certificate?.remove()
    },
  }
}

/** The token of a mail's link. */
export function tokenIn({ text }: Arrived): string {
  const token = text.match(/\/(?:reset|verify)#([\w-]+)/)?.[1]
  if (!token) throw new Error(`no link in: ${text}`)
  return token
}

/** The text part of a mail of two parts, from base64 or quoted-printable (RFC 2045). */
function plainTextOf(source: string): string {
  const boundary = source.match(/boundary="([^"]+)"/)?.[1]
  if (!boundary) throw new Error(`no parts in: ${source}`)
  const part = source.split(`\r\n--${boundary}`).find((piece) => /content-type: text\/plain/i.test(piece)) ?? ''
  const split = part.indexOf('\r\n\r\n', 2)
  const [head, body] = [part.slice(0, split), part.slice(split + 4)]
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

function makeCertificate() {
  const folder = mkdtempSync(join(tmpdir(), 'rekha-certificate-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const what = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2']
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  execFileSync('openssl', [...made, '-keyout', key, '-out', cert, ...what], { stdio: 'ignore' })
  return {
    key: readFileSync(key),
    cert: readFileSync(cert),
    path: cert,
    remove: () => rmSync(folder, { recursive: true }),
  }
}
