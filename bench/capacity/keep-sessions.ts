import { createHmac, randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'

/** Stores a session for each user, as connect-redis does; gives the cookies, signed as express-session does. */
export async function keepSessions(redisUrl: string, secret: string, userIds: string[]): Promise<string[]> {
  const redis = new Redis(redisUrl)
  const about = { cookie: { originalMaxAge: null }, epoch: 0, csrfToken: 'none', startedAt: Date.now() }
  const sessions = userIds.map((userId) => ({ id: randomUUID(), json: JSON.stringify({ ...about, userId }) }))
  await redis.mset(Object.fromEntries(sessions.map(({ id, json }) => [`session:${id}`, json])))
  redis.disconnect()
  return sessions.map(({ id }) => `rekha=${signed(id, secret)}`)
}

function signed(sessionId: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(sessionId).digest('base64').replace(/=+$/, '')
  return encodeURIComponent(`s:${sessionId}.${signature}`)
}
