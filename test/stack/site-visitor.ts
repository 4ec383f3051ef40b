import { SiteSettings } from '../../contract/site.ts'
import type { UserView } from '../../contract/views.ts'
import { Site } from '../../db/models/site.ts'
import { Visitor } from './visitor.ts'

/** A site of a test's own, its rest as sites usually are. */
export async function addSite(settings: Partial<SiteSettings> = {}): Promise<Site> {
  return Site.add(SiteSettings.parse({ name: 'A shop', origins: ['https://shop.example'], ...settings }))
}

interface Entered {
  token: string
  expiresAt: string
  user: UserView | null
}

/** Somebody on a page of a site: a bearer instead of a cookie, and the page's Origin. */
export class SiteVisitor extends Visitor {
  token = ''
  origin: string
  site: string

  constructor(url: string, site: Pick<Site, 'id' | 'origins'>) {
    super(url)
    this.site = site.id
    this.origin = site.origins[0] ?? ''
  }

  /** Gets a session, or the same again under a new bearer. */
  override async arrive(): Promise<void> {
    await this.enter('/api/v1/widget/session', { site: this.site })
  }

  /** Asks for what answers with a bearer, and goes on under that. */
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
