import { Model } from 'objection'
import { share } from './share.ts'
import { type Stack, startStack } from './stack.ts'

/**
 * A stack for the tests of a suite, whose provider answers each as if nothing had been asked of it before. Files that share
 * it leave its processes as they are; those that stop or add some give options of their own.
 */
export function useStack(
  options: Parameters<typeof startStack>[0] | (() => Promise<Parameters<typeof startStack>[0]>) = {},
) {
  let stack: Stack
  before(async () => {
    const start = async () => startStack(typeof options === 'function' ? await options() : options)
    stack = await (typeof options === 'function' ? start() : share(['stack', options], start, ({ stop }) => stop()))
    // Other files' databases were opened since.
    Model.knex(stack.database.knex)
  })
  after(() => (typeof options === 'function' ? stack?.stop() : undefined))
  beforeEach(() => {
    stack.provider.script([])
    stack.provider.gate().open()
  })
  return () => stack
}
