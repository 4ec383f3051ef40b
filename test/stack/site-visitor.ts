import { createHmac } from 'node:crypto'
import type { SignedUser } from '../../contract/embed.ts'
import { SiteSettings } from '../../contract/site.ts'
import type { UserView } from '../../contract/views.ts'
import { Site } from '../../db/models/site.ts'
import { Visitor } from './visitor.ts'

/** A site private to one test, with the usual settings unless overridden. */
export async function addSite(settings: Partial<SiteSettings> = {}): Promise<Site> {
  return Site.add(SiteSettings.parse({ name: 'A shop', origins: ['https://shop.example'], ...settings }))
}

/** What a site's server signs of one of its customers, good for a minute. */
export function signFor(site: Pick<Site, 'id' | 'secret'>, id: string, name = ''): SignedUser {
  const expires = Math.floor(Date.now() / 1000) + 60
  const signature = createHmac('sha256', site.secret).update(`${site.id}\n${id}\n${name}\n${expires}`).digest('hex')
  return { id, name, expires, signature }
}

interface Entered {
  token: string
  expiresAt: string
  user: UserView | null
}

/** A visitor on a site's page: uses a bearer token instead of a cookie, and sends the page's Origin. */
export class SiteVisitor extends Visitor {
  token = ''
  origin: string
  site: string

  constructor(url: string, site: Pick<Site, 'id' | 'origins'>) {
    super(url)
    this.site = site.id
    this.origin = site.origins[0] ?? ''
  }

  /** Gets a session, or a new bearer token for the current one. */
  override async arrive(): Promise<void> {
    await this.enter('/api/v1/widget/session', { site: this.site })
  }

  /** Calls a route that returns a bearer token, and uses that from then on. */
  async enter(path: string, body: object): Promise<Entered> {
    const entered = await this.call<Entered & { bearer?: Entered }>('POST', path, body)
    this.token = entered.bearer?.token ?? entered.token
    return entered
  }

  override async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.token !== '' && !headers.has('authorization')) headers.set('authorization', `Bearer ${this.token}`)
    if (this.origin !== '') headers.set('origin', this.origin)
    return fetch(new URL(path, this.url), { ...init, headers })
  }

  override carried() {
    return { extraHeaders: { origin: this.origin }, auth: { token: this.token } }
  }
}
