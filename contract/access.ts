import type { ProblemCode } from './problem-code.ts'

/** What is known of an HTTP caller before the rest of the request is read. */
export const askers = {
  program: 'Sessions are ignored.',
  anyone: 'With or without a session.',
  session: 'Anyone with a session, including guests.',
  user: 'Anyone signed in.',
  page: 'The widget on a page of a site, with or without a bearer.',
  bearer: 'Anyone with a valid bearer, from the page it was issued for.',
} as const
export type Asker = keyof typeof askers

/** Who may use a route: the rule's name, the kind of caller it needs, the rule in words, and the error everybody else gets. */
export const accessRules = {
  program: { asks: 'program', about: 'Anyone; sessions are ignored.', refuses: [] },
  anyone: { asks: 'anyone', about: 'Anyone.', refuses: [] },
  session: { asks: 'session', about: 'Anyone with a session, including guests.', refuses: [] },
  'may-sign-in': {
    asks: 'session',
    about: 'Anyone with a session; on a site only if it offers `sign-in`.',
    refuses: ['forbidden'],
  },
  'on-our-pages': {
    asks: 'session',
    about: 'Anyone with a session on our own pages, including guests.',
    refuses: ['forbidden'],
  },
  user: { asks: 'user', about: 'A signed-in user.', refuses: [] },
  'user-on-our-pages': { asks: 'user', about: 'A signed-in user, on our own pages.', refuses: ['forbidden'] },
  returning: {
    asks: 'anyone',
    about: 'Anyone whom a provider sends back to our own pages.',
    refuses: ['forbidden'],
  },
  owner: { asks: 'session', about: "The reading's owner, including guests.", refuses: ['missing'] },
  talking: {
    asks: 'session',
    about: "The conversation's owner, signed in; on a site only if it offers `talk`.",
    refuses: ['missing', 'forbidden'],
  },
  shared: { asks: 'anyone', about: 'Anyone, while the owner shares the reading.', refuses: ['missing'] },
  'page-of-site': {
    asks: 'page',
    about: "A page whose Origin is one of the site's; our own frame names it in `origin`.",
    refuses: ['missing', 'forbidden'],
  },
  bearer: { asks: 'bearer', about: 'Anyone with a bearer, from the page it was issued for.', refuses: [] },
  'owner-on-site': {
    asks: 'bearer',
    about: "The reading's owner, with a bearer, if the site offers `continue`.",
    refuses: ['missing', 'forbidden'],
  },
} as const satisfies Record<string, { asks: Asker; about: string; refuses: readonly ProblemCode[] }>

export type RouteAccess = keyof typeof accessRules
/** The kind of caller a rule needs. */
export type AskerOf<A extends RouteAccess> = (typeof accessRules)[A]['asks']
