import { createApi } from '../core/api.ts'
import { createClient } from '../core/client.ts'
import { createConnection } from '../core/connection.ts'
import { problemOf } from '../core/refusal.ts'
import { createPerson } from './ask-person.ts'
import { createCookieFetch } from './cookie-fetch.ts'
import { enter } from './enter.ts'
import { openPhoto } from './open-photo.ts'
import { printable } from './printable.ts'
import { type Arguments, readArguments, usage } from './read-arguments.ts'
import { createScreen } from './screen.ts'
import { showReport, showSummary } from './show-reading.ts'
import { talkOn } from './talk-on.ts'
import { tellLeft } from './tell-left.ts'

/** Uploads photos, prints the reading, then chats, against a running Rekha. */
async function run(given: Arguments): Promise<void> {
  const { left, right } = given.photos
  const photos = {
    ...(left !== undefined && { left: await openPhoto(left) }),
    ...(right !== undefined && { right: await openPhoto(right) }),
  }
  const cookies = createCookieFetch()
  const api = createApi({ origin: given.url, fetch: cookies.fetch })
  const connection = createConnection({
    url: given.url,
    headers: () => ({ cookie: cookies.cookie() }),
    transports: api.transports,
    renewSession: async () => void (await api.session()),
  })
  const client = createClient({ api, connection })
  const screen = createScreen(process.stdout)
  const person = createPerson(process.stdin, process.stdout)
  const leave = () => {
    screen.end()
    process.exit(130)
  }
  person.onInterrupt(leave)
  // Nobody is asked to sign in again here: anything pending would wait forever.
  client.store.subscribe(() => {
    if (!client.store.get().sessionEnded) return
    screen.end()
    console.error('Your session has ended. Start again to sign in.')
    process.exit(1)
  })
  let isAway = false
  connection.onState((state, refused) => {
    if (state === 'offline' && !isAway) screen.note(refused?.message ?? 'No connection. Trying again…')
    isAway = state === 'offline' || (isAway && state !== 'online')
  })
  try {
    await client.visit.start().catch(() => {
      throw new Error(`No Rekha answers at ${given.url}. Start it with npm start, or give its address with --url.`)
    })
    await client.readings.begin({ photos, language: given.language })
    await showSummary(client, screen)
    if (!(await enter(client, person, screen, given))) return
    const analysis = await showReport(client, screen)
    const questions = analysis.report?.suggestedQuestions ?? []
    if (person.isTerminal && questions.length > 0) screen.note(`\nYou could ask: ${questions.join(' ')}`)
    await client.readings.loadUsage().catch((error: unknown) => screen.note(problemOf(error).message))
    const { usage } = client.store.get()
    const left = usage && tellLeft(usage)
    if (left) screen.note(left)
    await talkOn(client, person, screen, leave)
  } finally {
    screen.end()
    person.close()
    client.close()
  }
}

try {
  const given = readArguments(process.argv.slice(2))
  if (given) await run(given)
  else console.log(usage)
  process.exit(0)
} catch (error) {
  console.error(printable(error instanceof Error ? error.message : String(error)))
  process.exit(1)
}
