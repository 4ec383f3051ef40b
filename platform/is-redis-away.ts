import { isNetworkError } from './is-network-error.ts'

/** First words of Redis' temporary errors: full, starting, no longer master, or a Cluster being set up. */
const replies = /^(OOM|LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MISCONF|NOREPLICAS)\b/
/** Compared by name, since BullMQ may bring its own ioredis. */
const names = ['MaxRetriesPerRequestError', 'AbortError', 'ClusterAllFailedError']
/** Errors for which ioredis has neither code nor class. */
const messages =
  /^Connection is (closed|aborted|discarded)|^connect ETIMEDOUT|^Cluster isn't ready|^Too many Cluster redirections|^Stream isn't writeable/

/** Whether Redis is down, full or starting: temporary, and nothing was done. */
export function isRedisAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { name, message } = error
  if (name === 'ReplyError') return replies.test(message)
  return isNetworkError(error) || names.includes(name) || messages.test(message)
}
