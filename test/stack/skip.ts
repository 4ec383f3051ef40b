import type { Context } from 'mocha'

/** Skips a test; the report shows the reason, which should end with how to run it. */
export function skip(context: Context, why: string): never {
  Object.assign(context.runnable(), { whySkipped: why })
  return context.skip()
}
