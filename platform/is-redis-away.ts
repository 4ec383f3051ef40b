import { isNetworkError } from './is-network-error.ts'

/** The first word of what Redis refuses: full, starting, no longer master, or a Cluster that is being put together. */
const replies = /^(OOM|LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MISCONF|NOREPLICAS)\b/
/** By name, since BullMQ may bring an ioredis of its own. */
const names = ['MaxRetriesPerRequestError', 'AbortError', 'ClusterAllFailedError']
/** For the rest ioredis has neither code nor class. */
const messages =
  /^Connection is (closed|aborted|discarded)|^connect ETIMEDOUT|^Cluster isn't ready|^Too many Cluster redirections|^Stream isn't writeable/

/** Redis is away, full or starting: it passes, and nothing was done. */
export function isRedisAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { name, message } = error
  if (name === 'ReplyError') return replies.test(message)
  return isNetworkError(error) || names.includes(name) || messages.test(message)
}
