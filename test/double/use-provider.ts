import { afterEach, beforeEach } from 'mocha'
import { type Provider, startProvider } from './provider.ts'

/** Gives each test of a suite its own provider, stopped afterwards. */
export function useProvider(take: (provider: Provider) => void): void {
  let provider: Provider
  beforeEach(async () => {
    provider = await startProvider()
    take(provider)
  })
  afterEach(() => provider.stop())
}
