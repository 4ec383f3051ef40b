import type { Page } from 'playwright-core'
import { Conversation } from '../db/models/conversation.ts'
import { Message } from '../db/models/message.ts'
import { databaseTime, now } from '../db/models/row.ts'
import { desktop, openBrowser } from '../test/client/browser/open-browser.ts'
import { ask, register, showPalm } from '../test/client/browser/show-palm.ts'
import { startStack } from '../test/stack/stack.ts'

// npm run bench:long-talk: frame times while scrolling a chat of 500 messages, and while a reply of 10,000 tokens is written.

// Text, not functions: code for the page must not contain this process' compiler helpers.
const scroll = `(async () => {
  for (let at = document.documentElement.scrollHeight; at > 0; at -= 400) {
    scrollTo(0, at)
    await new Promise(requestAnimationFrame)
  }
})()`
const watch = `(() => {
  const frames = []
  let [before, isOver] = [performance.now(), false]
  const look = (time) => {
    frames.push(time - before)
    before = time
    if (!isOver) requestAnimationFrame(look)
  }
  window.stopWatching = () => ((isOver = true), frames)
  requestAnimationFrame(look)
})()`

const messages = 500
const tokens = 10_000

const stack = await startStack()
const browser = await openBrowser()
try {
  const page = await browser.visit(stack.servers[0]!.url, desktop)
  await showPalm(page)
  await register(page, 'asha@example.org')
  await page.locator('.section.guidance').waitFor()
  await ask(page, 'The first question')
  await page.locator('.reply [data-status=done]').waitFor({ state: 'attached' })
  await fill()
  await page.reload()
  const older = page.getByRole('button', { name: 'Show earlier messages' })
  await older.waitFor()
  while ((await older.count()) > 0) {
    const before = await page.locator('[data-message]').count()
    await older.click()
    while ((await page.locator('[data-message]').count()) === before) await page.waitForTimeout(20)
  }
  console.log(`${await page.locator('[data-message]').count()} messages on the page`)
  await tell('scrolled through', page, () => page.evaluate(scroll))
  stack.provider.script([{ text: words(), msPerToken: 2 }])
  const next = page.locator('.reply').nth(await page.locator('.reply').count())
  await tell(`a reply of ${tokens} tokens being written`, page, async () => {
    await ask(page, 'Tell me everything')
    await next.locator('[data-status=done]').waitFor({ state: 'attached', timeout: 180_000 })
  })
} finally {
  await browser.close()
  await stack.stop()
}

/** Adds questions and replies to the only conversation. */
async function fill(): Promise<void> {
  const { id: conversationId, nextPosition } = await Conversation.query().first().throwIfNotFound()
  const shared = {
    conversationId,
    attempt: 1,
    tries: 1,
    stopRequested: false,
    createdAt: now(),
    touchedAt: databaseTime(),
  }
  for (let at = 0; at < messages - 2; at += 2) {
    const position = nextPosition + at
    await Message.query().insert({ ...shared, position, role: 'user', status: 'done', text: `Question ${at}` })
    const text = words().slice(0, 120).join('')
    await Message.query().insert({ ...shared, position: position + 1, role: 'assistant', status: 'done', text })
  }
  await Conversation.query()
    .findById(conversationId)
    .patch({ nextPosition: nextPosition + messages })
}

/** Tokens of four characters: paragraphs, emphasis and lists. */
function words(): string[] {
  const part = 'The **heart line** ends under the middle finger and bends gently.\n\n- steady\n- *private*\n- warm\n\n'
  const text = part.repeat(Math.ceil((4 * tokens) / part.length)).slice(0, 4 * tokens)
  return text.match(/[\s\S]{4}/g) ?? []
}

/** Runs a task and reports frame times and the page thread's work per frame. */
async function tell(what: string, page: Page, run: () => Promise<unknown>): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0)
    return {
      script: of('ScriptDuration'),
      layout: of('LayoutDuration'),
      style: of('RecalcStyleDuration'),
      all: of('TaskDuration'),
    }
  }
  const before = await spent()
  await page.evaluate(watch)
  await run()
  const frames = ((await page.evaluate('window.stopWatching()')) as number[]).slice(2).sort((a, b) => a - b)
  const after = await spent()
  const at = (share: number) =>
    `${frames[Math.min(frames.length - 1, Math.floor(share * frames.length))]!.toFixed(1)} ms`
  const late = frames.filter((ms) => ms > 25).length / frames.length
  const each = (part: keyof typeof after) => `${part} ${((after[part] - before[part]) / frames.length).toFixed(1)} ms`
  console.log(
    [
      `${what}: ${frames.length} frames`,
      `apart ${at(0.5)} in the median, ${at(0.95)} at 95 %, ${at(0.99)} at 99 %; ${(100 * late).toFixed(1)} % later than 25 ms`,
      `the page’s thread, for each: ${each('all')}, of which ${each('script')}, ${each('layout')}, ${each('style')}`,
    ].join('\n  '),
  )
}
