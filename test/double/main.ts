import { startProvider } from './provider.ts'

/**
 * The double as a separate process: prints `{"url": …}` on a line, exits on SIGTERM or SIGINT.
 * Settings: PORT, TOKENS (length of a reply), MS_PER_TOKEN, USAGE=0 (send none), STAMP=1 (embed send times in tokens).
 */
const { env } = process
const number = (name: string) => (env[name] ? { value: Number(env[name]) } : undefined)
const tokens = number('TOKENS')
const msPerToken = number('MS_PER_TOKEN')

const provider = await startProvider(
  {
    ...(tokens && { tokens: tokens.value }),
    ...(msPerToken && { msPerToken: msPerToken.value }),
    ...(env['USAGE'] === '0' && { usage: false }),
    ...(env['STAMP'] === '1' && { stamp: true }),
  },
  number('PORT')?.value ?? 0,
)
process.stdout.write(`${JSON.stringify({ url: provider.url })}\n`)
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => void provider.stop())
