/** The current place: the start, an analysis (and one of its conversations), or a shared summary. */
export interface Place {
  analysisId: string | null
  conversationId: string | null
  sharedId: string | null
  /** On the pages where support and admins work. */
  isDesk: boolean
  /** On the page where a forgotten password is replaced. */
  isReset: boolean
  /** On the page where an address is confirmed. */
  isVerify: boolean
  /** On the page of that name. */
  notice: 'privacy' | 'terms' | null
  /** In the window where people sign in to the widget. */
  isEnter: boolean
}

export function readAddress(address: { pathname: string; search: string }): Place {
  const [, kind, id] = address.pathname.match(/^\/(a|s)\/([0-9a-f-]{36})\/?$/i) ?? []
  const [, notice = null] = address.pathname.match(/^\/(privacy|terms)\/?$/) ?? []
  return {
    analysisId: kind === 'a' ? id! : null,
    conversationId: kind === 'a' ? new URLSearchParams(address.search).get('c') : null,
    sharedId: kind === 's' ? id! : null,
    isDesk: /^\/admin(\/|$)/.test(address.pathname),
    isReset: /^\/reset\/?$/.test(address.pathname),
    isVerify: /^\/verify\/?$/.test(address.pathname),
    notice: notice as Place['notice'],
    isEnter: address.pathname === '/enter',
  }
}

export function writeAddress({ analysisId, conversationId }: Pick<Place, 'analysisId' | 'conversationId'>): string {
  if (!analysisId) return '/'
  return `/a/${analysisId}${conversationId ? `?c=${conversationId}` : ''}`
}
