/**
 * Pages apart from the conversation: where support and admins work (`admin`), a forgotten password is replaced, an address is
 * confirmed, people sign in to the widget in a window (`enter`), and what is done with data is told.
 */
export type PageApart = 'admin' | 'reset' | 'verify' | 'enter' | 'privacy' | 'terms'

/** The current place: the start, an analysis (and one of its conversations), a shared summary, or a page apart. */
export interface Place {
  analysisId: string | null
  conversationId: string | null
  sharedId: string | null
  page: PageApart | null
}

export function readAddress(address: { pathname: string; search: string }): Place {
  const [, kind, id] = address.pathname.match(/^\/(a|s)\/([0-9a-f-]{36})\/?$/i) ?? []
  const [, page = null] =
    address.pathname.match(/^\/(admin(?=\/|$)|(?:reset|verify|enter|privacy|terms)(?=\/?$))/) ?? []
  return {
    analysisId: kind === 'a' ? id! : null,
    conversationId: kind === 'a' ? new URLSearchParams(address.search).get('c') : null,
    sharedId: kind === 's' ? id! : null,
    page: page as PageApart | null,
  }
}

export function writeAddress({ analysisId, conversationId }: Pick<Place, 'analysisId' | 'conversationId'>): string {
  if (!analysisId) return '/'
  return `/a/${analysisId}${conversationId ? `?c=${conversationId}` : ''}`
}
