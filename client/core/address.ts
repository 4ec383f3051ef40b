/** The current place: the start, an analysis (and one of its conversations), or a shared summary. */
export interface Place {
  analysisId: string | null
  conversationId: string | null
  sharedId: string | null
  /** On the page where admins manage sites. */
  isSites: boolean
  /** On the page where a forgotten password is replaced. */
  isReset: boolean
  /** On the page where an address is confirmed. */
  isVerify: boolean
  /** In the window where people sign in to the widget. */
  isEnter: boolean
}

export function readAddress(address: { pathname: string; search: string }): Place {
  const [, kind, id] = address.pathname.match(/^\/(a|s)\/([0-9a-f-]{36})\/?$/i) ?? []
  return {
    analysisId: kind === 'a' ? id! : null,
    conversationId: kind === 'a' ? new URLSearchParams(address.search).get('c') : null,
    sharedId: kind === 's' ? id! : null,
    isSites: /^\/admin\/sites\/?$/.test(address.pathname),
    isReset: /^\/reset\/?$/.test(address.pathname),
    isVerify: /^\/verify\/?$/.test(address.pathname),
    isEnter: address.pathname === '/enter',
  }
}

export function writeAddress({ analysisId, conversationId }: Pick<Place, 'analysisId' | 'conversationId'>): string {
  if (!analysisId) return '/'
  return `/a/${analysisId}${conversationId ? `?c=${conversationId}` : ''}`
}
