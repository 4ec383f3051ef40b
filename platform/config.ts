import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import { queueNames } from '../contract/jobs.ts'
import { Retention } from '../contract/retention.ts'
import { defaultPrices, findPrice, type PriceTable } from './money/prices.ts'
import { OpenidProviders } from './openid-providers.ts'
import { type PhotoKey, photoKeyOf } from './photo-keys.ts'
import { readRedisAddress } from './redis-address.ts'
import { readS3Address } from './s3-address.ts'

const whole = (fallback: number, least = 0, most = Number.MAX_SAFE_INTEGER) => {
  const wrong = `must be a whole number ${most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`}`
  return z.coerce.number(wrong).int(wrong).min(least, wrong).max(most, wrong).default(fallback)
}
/** A part of a whole, from 0 to 1. */
const share = (fallback: number) => {
  const wrong = 'must be a number from 0 to 1'
  return z.coerce.number(wrong).min(0, wrong).max(1, wrong).default(fallback)
}
/** A limit a day; null for `none`, which has to be said. */
const limit = <Fallback>(fallback: Fallback, isOne: (amount: number) => boolean, what: string) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      const said = text.trim().toLowerCase()
      if (said === '') return fallback
      if (said === 'none') return null
      if (isOne(Number(said))) return Number(said)
      context.addIssue(`must be ${what} a day, or none for no limit`)
      return z.NEVER
    })
const dollars = <Fallback>(fallback: Fallback) =>
  limit(fallback, (amount) => Number.isFinite(amount) && amount >= 0, 'US dollars')
const count = (fallback: number) =>
  limit(fallback, (amount) => Number.isSafeInteger(amount) && amount >= 0, 'a whole number')
const optional = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional())
const url = (...schemes: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol),
      `must be a URL that starts with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
    )

/** An address accepted by its parser. */
const address = (read: (text: string) => unknown) =>
  z.string().superRefine((text, context) => {
    try {
      read(text)
    } catch (error) {
      context.addIssue((error as Error).message)
    }
  })
const redisUrl = address(readRedisAddress)
const storageUrl = address((text) => {
  if (!/^(file|s3):/.test(text)) throw new Error('must be file:///folder or s3://bucket?endpoint=…&region=…')
  if (text.startsWith('s3:')) readS3Address(text)
  else if (!URL.canParse(text)) throw new Error('must be file:///folder')
  else if (/[?#]/.test(text)) throw new Error('must have %3F and %23 in it where the folder has ? and #')
})

/** Whom to write to, as a URI. */
const contact = z
  .string()
  .regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/, 'must be mailto: and an address, or an https: page')

const notProxies = 'must be false, a number of proxies, or their addresses (10.0.0.0/8, loopback)'

/** An address, a network such as 10.0.0.0/8, or one of Express' names for several. */
function isNetwork(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

/** The model's base URL, without the endpoint's own path. */
const modelUrl = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  url('http:', 'https:')
    .refine((value) => !/\/chat\/completions\/*(\?|#|$)/.test(value), 'must end before /chat/completions')
    .optional(),
)

const notPrices = 'must be JSON, for example {"my-model":{"input":0.4,"output":1.6}}'
const notPrice = 'must be US dollars per million tokens'
const price = z.number(notPrice).nonnegative(notPrice)

const Prices = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue(notPrices)
      return z.NEVER
    }
  })
  .pipe(
    z.record(
      z.string(),
      z.object(
        {
          input: price,
          output: price,
          cached: price.optional(),
        },
        notPrices,
      ),
      notPrices,
    ),
  )

/** An address, or a name and an address in angle brackets; on one line. */
const sender = /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/

/** One secret, or several with commas between them. */
const secrets = z
  .string()
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .pipe(z.array(z.string().min(32, 'must have at least 32 characters')))

const Settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  PORT: whole(3000, 0, 65535),
  HOST: z
    .string()
    .refine((text) => isIP(text) > 0 || /^[\w.-]+$/.test(text), 'must be an address or a name of this machine')
    .optional(),
  PUBLIC_URL: url('http:', 'https:').optional(),
  TRUST_PROXY: z
    .union(
      [
        z.stringbool({ truthy: ['true'], falsy: ['false'] }),
        z.coerce.number().int().positive(),
        z.string().refine((text) => text.split(',').every((one) => isNetwork(one.trim())), notProxies),
      ],
      notProxies,
    )
    .default(false),
  SOCKET_TRANSPORTS: z
    .string()
    .default('websocket')
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(['websocket', 'polling'])).min(1)),
  ROOMS_ADAPTER: z.enum(['classic', 'sharded']).default('sharded'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: url('postgres:', 'postgresql:', 'sqlite:').optional(),
  DATABASE_POOL: whole(10, 1, 200),
  REDIS_URL: redisUrl,
  QUEUE_REDIS_URL: redisUrl.optional(),
  STORAGE_URL: storageUrl.optional(),
  PAGE_FOLDER: optional,
  AWS_ACCESS_KEY_ID: optional,
  AWS_SECRET_ACCESS_KEY: optional,
  AWS_SESSION_TOKEN: optional,
  AWS_REGION: optional,
  SESSION_SECRET: secrets.optional(),
  PASSWORD_PEPPER: secrets.optional(),
  PHOTO_KEYS: secrets.optional(),
  PASSWORD_COST: whole(12, 4, 16),
  MAIL_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().regex(sender, 'must be an address, or Name <address>').optional(),
  OPENID_PROVIDERS: OpenidProviders.default([]),
  SESSION_IDLE_HOURS: whole(168, 1),
  SESSION_MAX_DAYS: whole(30, 1),
  GUEST_HOURS: whole(24, 1),
  RETENTION_CHOICES: z
    .string()
    .default(Retention.options.join(','))
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(Retention).min(1))
    .transform((choices) => [...new Set(choices)]),
  RETENTION_DEFAULT: Retention.default('keep'),
  RETENTION_DAYS: whole(30, 1, 3650),
  // A day more than the database insists on (db/migrations/016-audit.ts), whose clock may be another.
  AUDIT_DAYS: whole(365, 31),
  OPENAI_API_KEY: optional,
  OPENAI_BASE_URL: modelUrl,
  OPENAI_MODEL: z.string().min(1).default('gpt-4.1'),
  OPENAI_CHAT_MODEL: z.string().min(1).default('gpt-4.1-mini'),
  OPENAI_PRICES: Prices.default({}),
  OPENAI_FIRST_BYTE_SECONDS: whole(20, 1),
  OPENAI_IDLE_SECONDS: whole(15, 1),
  OPENAI_TOTAL_SECONDS: whole(120, 1),
  OPENAI_BREAKER_CALLS: whole(10, 1),
  OPENAI_BREAKER_SECONDS: whole(10, 1),
  BUDGET_USER: dollars(1),
  BUDGET_GUEST: dollars(0.1),
  BUDGET_ADDRESS: dollars(undefined),
  BUDGET_NEW_USERS: dollars(undefined),
  BUDGET_TOTAL: dollars(50),
  BUDGET_SHARE_OF_USERS: share(0.2),
  BUDGET_SHARE_AT_ONCE: share(0.2),
  OVER_BUDGET: z.enum(['refuse', 'almanac']).default('refuse'),
  READINGS_PER_DAY: count(100),
  MESSAGES_PER_DAY: count(1000),
  GUEST_READINGS_PER_DAY: count(30),
  ADDRESS_READINGS_PER_DAY: count(150),
  SITE_READINGS_PER_DAY: count(5000),
  SITE_MESSAGES_PER_DAY: count(50_000),
  REQUEST_SECONDS: whole(60, 1),
  UPLOADS_PER_HOUR: whole(30, 1),
  ADDRESS_UPLOADS_PER_HOUR: whole(150, 1),
  MESSAGES_PER_MINUTE: whole(60, 1),
  ADDRESS_MESSAGES_PER_MINUTE: whole(300, 1),
  LOGINS_PER_MINUTE: whole(10, 1),
  PASSWORDS_PER_SECOND: whole(20, 1),
  SESSIONS_PER_PERSON: whole(20, 1),
  REGISTRATIONS_PER_HOUR: whole(60, 1),
  SOCKETS_PER_PERSON: whole(6, 1),
  ADDRESS_SOCKETS: whole(120, 1),
  SESSIONS_PER_MINUTE: whole(120, 1),
  WIDGET_TOKEN_SECONDS: whole(900, 1),
  WIDGET_SESSIONS_PER_MINUTE: whole(60, 1),
  WORKER_QUEUES: z
    .string()
    .default(queueNames.join(','))
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(queueNames)).min(1)),
  CHAT_CONCURRENCY: whole(200, 1),
  READING_CONCURRENCY: whole(4, 1),
  MEASURING_THREADS: whole(1, 1, 64),
  MODERATION: z.enum(['none', 'words', 'provider']).default('none'),
  MODERATION_WORDS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    )
    .default([]),
  SECURITY_CONTACT: contact.optional(),
  OPERATOR_NAME: z.string().trim().max(200).optional(),
  OPERATOR_CONTACT: contact.optional(),
  WEBHOOKS_INSIDE: z.stringbool().default(false),
  METRICS_PORT: whole(0, 0, 65535),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url('http:', 'https:').optional(),
  TRACED_SHARE: share(1),
})

export const settingNames = Object.keys(Settings.shape)

/** Length of a generated secret: 32 bytes in base64url. */
const secretLength = 43
/** Milliseconds to wait for another process that is just creating the same file. */
const writtenWithin = 2000

/** A secret, generated once and kept in `folder`, readable by its owner only; throws if the file holds none. */
function secretIn(folder: string, name: string): string {
  const path = join(folder, name)
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const end = Date.now() + writtenWithin
  for (;;) {
    const secret = readFileSync(path, 'utf8')
    if (secret.length >= secretLength) return secret
    if (Date.now() > end)
      throw new Error(
        `${path} should hold a secret and is ${secret.length} characters long. Remove it, and start again.`,
      )
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
}

/** The whole configuration of a process; read once, frozen, passed down. */
export type Config = Readonly<ReturnType<typeof loadConfig>>

/** Reads the settings, where a blank one counts as unset; throws one Error that names every variable that is wrong. */
function readSettings(all: NodeJS.ProcessEnv) {
  const env = Object.fromEntries(Object.entries(all).filter(([, value]) => value?.trim() !== ''))
  const parsed = Settings.safeParse(env)
  const mistakes = parsed.success ? [] : parsed.error.issues.map((issue) => `${nameOf(issue)}: ${explain(issue, env)}`)
  if (env['NODE_ENV'] === 'production') {
    for (const name of ['PUBLIC_URL', 'DATABASE_URL', 'SESSION_SECRET', 'PASSWORD_PEPPER', 'PHOTO_KEYS', 'STORAGE_URL'])
      if (!env[name]) mistakes.push(`${name}: must be set when NODE_ENV is production`)
  }
  const prices = parsed.success ? { ...defaultPrices, ...parsed.data.OPENAI_PRICES } : {}
  const unpriced = parsed.success && parsed.data.OPENAI_API_KEY ? withoutPrice(parsed.data, prices) : []
  if (env['NODE_ENV'] === 'production' && unpriced.length > 0)
    mistakes.push(
      `OPENAI_PRICES: must have a price for ${unpriced.join(' and ')} ({"input":0,"output":0} if it is free)`,
    )
  if (parsed.success && parsed.data.ROOMS_ADAPTER === 'classic' && /^rediss?\+cluster:/.test(parsed.data.REDIS_URL))
    mistakes.push('ROOMS_ADAPTER: must be sharded on a Redis Cluster, whose unsharded channels keep no order')
  if (parsed.success && parsed.data.MAIL_URL !== undefined && parsed.data.MAIL_FROM === undefined)
    mistakes.push('MAIL_FROM: must be set when MAIL_URL is: mail is sent from this address')
  if (parsed.success && !parsed.data.RETENTION_CHOICES.includes(parsed.data.RETENTION_DEFAULT))
    mistakes.push('RETENTION_DEFAULT: must be one of RETENTION_CHOICES')
  if (parsed.success && parsed.data.MODERATION === 'words' && parsed.data.MODERATION_WORDS.length === 0)
    mistakes.push('MODERATION_WORDS: must be set when MODERATION is words')
  if (parsed.success && parsed.data.MODERATION === 'provider' && !parsed.data.OPENAI_API_KEY)
    mistakes.push('OPENAI_API_KEY: must be set when MODERATION is provider')
  if (env['NODE_ENV'] === 'production' && parsed.data?.OPENID_PROVIDERS.some(({ issuer }) => !/^https:/.test(issuer)))
    mistakes.push('OPENID_PROVIDERS: must have issuers with https:// when NODE_ENV is production')
  if (parsed.success && mistakes.length === 0) return { settings: parsed.data, prices, unpriced }
  throw new Error(mistakes.length === 1 ? (mistakes[0] ?? '') : `These settings are wrong.\n  ${mistakes.join('\n  ')}`)
}

/** Throws an Error that names every setting that is wrong; changes nothing. */
export function judgeSettings(env: NodeJS.ProcessEnv = process.env): void {
  readSettings(env)
}

/** The configuration from the settings; generates secrets that are not set. Throws as `judgeSettings`. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env) {
  const { settings, prices, unpriced } = readSettings(env)
  const dataDir = resolve(settings.DATA_DIR)
  return Object.freeze({
    production: settings.NODE_ENV === 'production',
    testing: settings.NODE_ENV === 'test',
    logLevel: settings.LOG_LEVEL,
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: settings.PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${settings.PORT}`,
    trustProxy: settings.TRUST_PROXY,
    transports: settings.SOCKET_TRANSPORTS,
    roomsAdapter: settings.ROOMS_ADAPTER,
    databaseUrl: settings.DATABASE_URL ?? `sqlite:${join(dataDir, 'rekha.sqlite')}`,
    databasePool: settings.DATABASE_POOL,
    redisUrl: settings.REDIS_URL,
    queueRedisUrl: settings.QUEUE_REDIS_URL ?? settings.REDIS_URL,
    storageUrl: settings.STORAGE_URL ?? pathToFileURL(join(dataDir, 'photos')).href,
    pageFolder: settings.PAGE_FOLDER ?? null,
    aws: {
      accessKeyId: settings.AWS_ACCESS_KEY_ID,
      secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
      sessionToken: settings.AWS_SESSION_TOKEN,
      region: settings.AWS_REGION,
    },
    /** The first signs and hashes, all are accepted. */
    sessionSecrets: settings.SESSION_SECRET ?? [secretIn(dataDir, 'session-secret')],
    passwordPeppers: settings.PASSWORD_PEPPER ?? [secretIn(dataDir, 'password-pepper')],
    /** The first seals photos, all open them. */
    photoKeys: (settings.PHOTO_KEYS ?? [secretIn(dataDir, 'photo-key')]).map(photoKeyOf) as [PhotoKey, ...PhotoKey[]],
    passwordCost: settings.PASSWORD_COST,
    mail: mailOf(settings, dataDir),
    /** Whom to tell of a weakness, as a URI; null if nobody has been named. */
    securityContact: settings.SECURITY_CONTACT ?? null,
    /** Who runs this installation, as /privacy says it; null where that has not been set. */
    operator: { name: settings.OPERATOR_NAME ?? null, contact: settings.OPERATOR_CONTACT ?? null },
    /** Whether webhooks may go to receivers inside the network that this service runs in. */
    webhooksInside: settings.WEBHOOKS_INSIDE,
    openid: settings.OPENID_PROVIDERS,
    sessionIdleMs: settings.SESSION_IDLE_HOURS * 3_600_000,
    sessionMaxMs: settings.SESSION_MAX_DAYS * 86_400_000,
    bearerMs: settings.WIDGET_TOKEN_SECONDS * 1000,
    guestMs: settings.GUEST_HOURS * 3_600_000,
    retention: {
      choices: settings.RETENTION_CHOICES,
      byDefault: settings.RETENTION_DEFAULT,
      days: settings.RETENTION_DAYS,
    },
    auditMs: settings.AUDIT_DAYS * 86_400_000,
    openai: settings.OPENAI_API_KEY
      ? {
          apiKey: settings.OPENAI_API_KEY,
          baseUrl: settings.OPENAI_BASE_URL,
          model: settings.OPENAI_MODEL,
          chatModel: settings.OPENAI_CHAT_MODEL,
          prices,
          /** Those of the two models that have no price; they are reckoned at the dearest one known. */
          unpriced,
          firstByteMs: settings.OPENAI_FIRST_BYTE_SECONDS * 1000,
          idleMs: settings.OPENAI_IDLE_SECONDS * 1000,
          totalMs: settings.OPENAI_TOTAL_SECONDS * 1000,
          breaker: { calls: settings.OPENAI_BREAKER_CALLS, pauseMs: settings.OPENAI_BREAKER_SECONDS * 1000 },
        }
      : null,
    budget: budgetOf(settings),
    /** Whether the almanac answers when a budget is used up, or the model is away. */
    almanacInstead: settings.OVER_BUDGET === 'almanac',
    moderation: { by: settings.MODERATION, words: settings.MODERATION_WORDS },
    requestMs: settings.REQUEST_SECONDS * 1000,
    limits: {
      uploadsPerHour: settings.UPLOADS_PER_HOUR,
      addressUploadsPerHour: settings.ADDRESS_UPLOADS_PER_HOUR,
      messagesPerMinute: settings.MESSAGES_PER_MINUTE,
      addressMessagesPerMinute: settings.ADDRESS_MESSAGES_PER_MINUTE,
      loginsPerMinute: settings.LOGINS_PER_MINUTE,
      passwordsPerSecond: settings.PASSWORDS_PER_SECOND,
      sessionsPerPerson: settings.SESSIONS_PER_PERSON,
      registrationsPerHour: settings.REGISTRATIONS_PER_HOUR,
      socketsPerPerson: settings.SOCKETS_PER_PERSON,
      addressSockets: settings.ADDRESS_SOCKETS,
      sessionsPerMinute: settings.SESSIONS_PER_MINUTE,
      widgetSessionsPerMinute: settings.WIDGET_SESSIONS_PER_MINUTE,
    },
    workerQueues: settings.WORKER_QUEUES,
    chatConcurrency: settings.CHAT_CONCURRENCY,
    readingConcurrency: settings.READING_CONCURRENCY,
    measuringThreads: settings.MEASURING_THREADS,
    metricsPort: settings.METRICS_PORT,
    metricsToken: settings.METRICS_TOKEN,
    tracing: settings.OTEL_EXPORTER_OTLP_ENDPOINT
      ? { endpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT, share: settings.TRACED_SHARE }
      : null,
  })
}

/** How mail leaves: by SMTP; kept in a folder while developing; or, null, not at all. */
function mailOf({ MAIL_URL, MAIL_FROM, NODE_ENV }: z.output<typeof Settings>, dataDir: string) {
  if (MAIL_URL !== undefined) return { url: MAIL_URL, from: MAIL_FROM ?? '' }
  return NODE_ENV === 'production' ? null : { folder: join(dataDir, 'mail') }
}

/** How many guests, and how many new users, of one address may use up their budgets. */
const perAddress = { guests: 5, newcomers: 10 }

/** Limits per day, as db/money/budget.ts explains them. The almanac costs no money, but time. */
function budgetOf(settings: z.output<typeof Settings>) {
  const { BUDGET_USER: user, BUDGET_GUEST: guest, BUDGET_TOTAL: total } = settings
  const { BUDGET_ADDRESS: guests, BUDGET_NEW_USERS: newcomers } = settings
  const dollars = {
    ...{ user, guest, total },
    guestsAtAddress: guests === undefined ? guest && guest * perAddress.guests : guests,
    newcomersAtAddress: newcomers === undefined ? user && user * perAddress.newcomers : newcomers,
    allGuests: total && total * (1 - settings.BUDGET_SHARE_OF_USERS),
    held: total && total * settings.BUDGET_SHARE_AT_ONCE,
  }
  const none = { guestsAtAddress: null, newcomersAtAddress: null, allGuests: null, held: null }
  return {
    ...(settings.OPENAI_API_KEY ? dollars : { user: null, guest: null, total: null, ...none }),
    counts: {
      user: { readings: settings.READINGS_PER_DAY, messages: settings.MESSAGES_PER_DAY },
      // Only users can ask.
      guest: { readings: settings.GUEST_READINGS_PER_DAY, messages: null },
      address: { readings: settings.ADDRESS_READINGS_PER_DAY, messages: null },
      site: { readings: settings.SITE_READINGS_PER_DAY, messages: settings.SITE_MESSAGES_PER_DAY },
    },
  }
}

function withoutPrice(settings: { OPENAI_MODEL: string; OPENAI_CHAT_MODEL: string }, prices: PriceTable): string[] {
  const models = new Set([settings.OPENAI_MODEL, settings.OPENAI_CHAT_MODEL])
  return [...models].filter((model) => !findPrice(model, prices))
}

/** The environment of this process with some more, for a program that it runs. */
export function environmentWith(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...more }
}

/** The configuration of a program: mistakes are printed without a stack, and end it. */
export function loadConfigOrExit(): Config {
  return orExit(loadConfig)
}

/** Prints an Error of the settings without a stack, and ends the process. */
export function orExit<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    console.error(`rekha: ${(error as Error).message}`)
    process.exit(1)
  }
}

/** The model's settings alone, for tools that use no Redis; null without a key. Throws like `loadConfig`. */
export function loadModelSettings(): Config['openai'] {
  const { REDIS_URL = 'redis://127.0.0.1' } = process.env
  return loadConfig({ ...process.env, REDIS_URL }).openai
}

/** The setting's name, and the part of it that is wrong, if that has a name. */
const nameOf = ({ path }: z.core.$ZodIssue) => path.filter((part) => typeof part === 'string').join('.')

function explain(issue: z.core.$ZodIssue, env: NodeJS.ProcessEnv): string {
  // Everything else has a default.
  if (env[String(issue.path[0])] === undefined) return 'must be set (npm start brings a Redis of its own)'
  return issue.code === 'invalid_value' ? `must be one of ${issue.values.join(', ')}` : issue.message
}
