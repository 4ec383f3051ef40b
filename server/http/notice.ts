import { isIP } from 'node:net'
import { type Notice, noticeVersion } from '../../contract/notice.ts'
import type { Config } from '../../platform/config.ts'
import { route } from './route.ts'
import { program } from './rules.ts'

const hourMs = 3_600_000

export const getNotice = route('GET /api/v1/notice', {
  allow: program,
  run: async (_, __, { config }) => noticeOf(config),
})

export function noticeOf(config: Config): Notice {
  const { operator, openai, moderation, guestMs, sessionIdleMs, sessionMaxMs, auditMs } = config
  return {
    version: noticeVersion,
    operator,
    provider: openai && {
      host: publicHost(openai.baseUrl ?? openaiUrl),
      models: [...new Set([openai.model, openai.chatModel])],
    },
    almanacInstead: openai !== null && config.almanacInstead,
    providerModerates: moderation.by === 'provider',
    signInWith: config.openid.map(({ label }) => label),
    keepsToServer: config.transports.includes('polling'),
    sendsMail: config.mail !== null,
    guestHours: guestMs / hourMs,
    retention: config.retention,
    sessionIdleHours: sessionIdleMs / hourMs,
    sessionMaxDays: sessionMaxMs / (24 * hourMs),
    auditDays: auditMs / (24 * hourMs),
  }
}

/** The OpenAI client's own default. */
const openaiUrl = 'https://api.openai.com/v1'

/** Its host if that is a name on the internet: addresses and names of a private network tell a stranger nothing. */
function publicHost(url: string): string | null {
  const { hostname } = new URL(url)
  const isPrivate = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || !hostname.includes('.') || inside.test(hostname)
  return isPrivate ? null : hostname
}

/** RFC 6762, RFC 8375, and ICANN's reservation of .internal. */
const inside = /\.(local|internal|home\.arpa|localhost)$/
