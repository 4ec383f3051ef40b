import type { Adapter, AdapterPayload } from 'oidc-provider'

/** What an OpenID provider remembers, for one test; of its kinds of things one instance each. */
export function memoryAdapter(): (kind: string) => Adapter {
  const kept = new Map<string, AdapterPayload>()
  const idsOf = new Map<string, string>()
  return (kind) => {
    const keyOf = (id: string) => `${kind}:${id}`
    const find = async (id: string) => kept.get(keyOf(id))
    const findBy = async (id: string) => find(idsOf.get(keyOf(id)) ?? '')
    return {
      async upsert(id, payload) {
        kept.set(keyOf(id), payload)
        for (const other of [payload.uid, payload.userCode]) if (other) idsOf.set(keyOf(other), id)
      },
      find,
      findByUid: findBy,
      findByUserCode: findBy,
      async consume(id) {
        kept.set(keyOf(id), { ...kept.get(keyOf(id)), consumed: Math.floor(Date.now() / 1000) })
      },
      async destroy(id) {
        kept.delete(keyOf(id))
      },
      async revokeByGrantId(grantId) {
        for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key)
      },
    }
  }
}
