import './check-node.mjs'
import { join, resolve } from 'node:path'
import { askStatus } from './ask-status.mjs'
import { buildProject } from './build-project.mjs'
import { nodeNotice } from './check-node.mjs'
import { checkPort } from './check-port.mjs'
import { checkSettings } from './check-settings.mjs'
import { claimDataFolder } from './claim-data-folder.mjs'
import { eventually } from './end-process.mjs'
import { findPrograms } from './find-programs.mjs'
import { installPackages } from './install-packages.mjs'
import { keepLogged } from './keep-logged.mjs'
import { migrateDatabase } from './migrate-database.mjs'
import { prepareDataFolder } from './prepare-data-folder.mjs'
import { readSettings } from './read-settings.mjs'
import { Refusal } from './refusal.mjs'
import { step } from './report-step.mjs'
import { root } from './root.mjs'
import { runMain } from './run-main.mjs'
import { runtime } from './runtime.mjs'
import { parse, showLogLine } from './show-log-line.mjs'
import { configureRedis, endLeftoverRedis, hasShardedChannels, redisIsReady } from './start-redis.mjs'
import { restartOnChange } from './watch-sources.mjs'

const usage = `npm start               builds what has changed and runs Rekha with a private Redis
npm start -- --verbose  shows every log line of server and worker
npm run dev             runs from source and restarts whatever a saved file affects`

/** Server and worker take up to about ten seconds to finish what is in progress. */
const patience = 15_000

const flags = new Set(process.argv.slice(2))
const dev = flags.delete('--dev')
const verbose = flags.delete('--verbose')
const running = []

if (flags.size > 0) {
  console.log(usage)
  process.exit(flags.has('--help') ? 0 : 1)
}

await runMain(start, () => {
  for (const process of running) process.kill()
})

async function start(signal) {
  const settings = readSettings()
  const dataFolder = resolve(root, settings.DATA_DIR ?? 'data')
  const needsRedis = !settings.REDIS_URL
  if (needsRedis && settings.NODE_ENV === 'production')
    throw new Refusal(
      'REDIS_URL must be set when NODE_ENV is production: npm start does not start its own Redis in production.',
    )

  prepareDataFolder(dataFolder)
  console.log(dev ? 'Starting Rekha from source' : 'Starting Rekha')
  const notice = nodeNotice()
  if (notice) console.log(notice)
  const claim = await claimDataFolder(dataFolder)
  try {
    if (needsRedis) await endLeftoverRedis(join(dataFolder, 'redis'))
    await checkPort(settings.PORT ?? '3000', settings.HOST)
    const redisProgram = needsRedis ? (await findPrograms(['redis'], 'Rekha needs', signal)).redis : null
    await installPackages(signal)
    if (!dev) await buildProject(signal)
    await checkSettings(programOf('platform/check-settings'), settings, signal)
    signal.throwIfAborted()
    await runAll({ signal, settings: { ...settings, DATA_DIR: dataFolder }, dataFolder, redisProgram, claim })
  } finally {
    await stopAll()
    claim.release()
  }
}

async function runAll({ signal, settings, dataFolder, redisProgram, claim }) {
  const givenUp = new AbortController()
  const ending = AbortSignal.any([signal, givenUp.signal])
  let address
  let budgets

  function keep(name, command, args, env, { channel = true, onMessage } = {}) {
    const kept = keepLogged({
      name,
      command,
      args,
      env,
      log: logOf(name),
      channel,
      onMessage,
      onLine(line) {
        if (name === 'server') {
          const entry = parse(line)
          address = entry?.url ?? address
          if (entry?.message === 'budgets in US dollars a day') budgets = entry
        }
        // Redis prints a banner: its output matters only if it does not start.
        const shown = name === 'redis' && !verbose ? null : showLogLine(name, line, verbose)
        if (shown !== null) console.log(shown)
      },
      onStart: (pid) => claim.note(name, pid),
      onDeath: (sentence) => console.log(`  ${sentence}`),
      onGiveUp: (sentence) => givenUp.abort(new Refusal(sentence)),
    })
    running.push(kept)
    return kept
  }

  let redisUrl = settings.REDIS_URL
  const rooms = {}
  if (redisProgram) {
    const redis = await configureRedis(join(dataFolder, 'redis'), { durable: true })
    redisUrl = redis.url
    await step('starting a private Redis', async () => {
      const kept = keep('redis', redisProgram, [redis.config], process.env, { channel: false })
      // Loading a large append-only file takes a while.
      const ready = await eventually(() => ending.aborted || redisIsReady(redis, kept.pid), 60_000)
      ending.throwIfAborted()
      if (!ready) throw new Refusal(`The private Redis did not answer within a minute: ${logOf('redis')} says more.`)
      if (!(await hasShardedChannels(redis))) rooms.ROOMS_ADAPTER = 'classic'
    })
  }
  const env = { ...runtime, ...rooms, ...settings, REDIS_URL: redisUrl }
  let server
  if (dev) {
    let built = false
    // The server reads the page once, at startup.
    const onMessage = () => {
      built = true
      if (!server) return
      console.log('  the page was built: restarting the server')
      server.restart(patience)
    }
    keep('page', process.execPath, ['scripts/watch-page.mjs'], env, { onMessage })
    await step('building the page', () => eventually(() => built || ending.aborted, 60_000))
    ending.throwIfAborted()
  }
  await step('preparing the database', () => migrateDatabase(programOf('db/migrate'), env, ending))
  server = keep('server', process.execPath, programOf('server/main'), env)
  const worker = keep('worker', process.execPath, programOf('worker/main'), env)
  if (dev) restartOnChange({ server, worker }, ending)

  let answer = 'nothing yet'
  await step('waiting for the server', async () => {
    const ready = await eventually(async () => {
      if (ending.aborted) return true
      answer = address ? await askStatus(new URL('/readyz', asLocal(address))) : answer
      return answer === 200
    }, 60_000)
    ending.throwIfAborted()
    if (!ready)
      throw new Refusal(
        `The server was not ready within a minute (it answered ${answer}): ${logOf('server')} says more.`,
      )
  })

  claim.answersAt(asLocal(address))
  console.log(`
Rekha is at ${settings.PUBLIC_URL ?? asLocal(address)}
  read by   ${settings.OPENAI_API_KEY ? `${settings.OPENAI_MODEL ?? 'the model'} (OPENAI_API_KEY is set)` : 'the almanac (no OPENAI_API_KEY is set)'}${budgets ? `\n  ${tellBudgets(budgets)}` : ''}
  data in   ${dataFolder}
  logs in   ${join(dataFolder, 'logs')}
Press Ctrl-C to stop.
`)
  if (!ending.aborted) await new Promise((resolve) => ending.addEventListener('abort', resolve, { once: true }))
  if (givenUp.signal.aborted) throw givenUp.signal.reason

  function logOf(name) {
    return join(dataFolder, 'logs', `${name}.log`)
  }
}

/** Node's arguments for one of our programs: from source, or built. */
function programOf(file) {
  return dev ? ['--import', 'tsx', `${file}.ts`] : ['--enable-source-maps', `dist/${file}.js`]
}

/** Stops everything, Redis last: the others still write to it while stopping. */
async function stopAll() {
  if (running.length === 0) return
  const redis = running.find(({ name }) => name === 'redis')
  const others = running.filter((kept) => kept !== redis)
  console.log('')
  await step('stopping', async () => {
    await Promise.all(others.map((kept) => kept.stop(patience)))
    await redis?.stop(patience)
  })
  for (const kept of running) kept.following.stop()
}

/** The daily budgets, as the server logged them. */
function tellBudgets({ user, guest, address, total }) {
  const dollars = (amount) => (amount === 'none' ? 'no limit' : `$${amount}`)
  return `at most   ${dollars(user)} a user, ${dollars(guest)} a guest, ${dollars(address)} the guests of one address, ${dollars(total)} in all, each day (docs/money.md)`
}

/** A server listening on all interfaces reports an address that browsers cannot open. */
function asLocal(address) {
  const url = new URL(address)
  if (['0.0.0.0', '[::]'].includes(url.hostname)) url.hostname = 'localhost'
  return url.origin
}
