import { createHmac, randomBytes } from 'node:crypto'
import type { PartialModelObject } from 'objection'
import type { SignedUser } from '../../contract/embed.ts'
import type { Language } from '../../contract/reading.ts'
import type {
  Placement,
  SiteChange,
  SiteFace,
  SiteFeature,
  SiteSettings,
  SiteView,
  Theme,
} from '../../contract/site.ts'
import { sameSecret } from '../../platform/same-secret.ts'
import { now, Row } from './row.ts'
import { User } from './user.ts'

/** A page owner who embeds the widget. */
export class Site extends Row {
  static override tableName = 'sites'
  static override jsonAttributes = ['origins', 'features']

  declare name: string
  declare origins: string[]
  declare accent: string | null
  declare greeting: string | null
  declare language: Language | null
  declare theme: Theme
  declare placement: Placement | null
  declare budget: number | null
  declare features: SiteFeature[]
  declare secret: string
  declare webhookUrl: string | null
  declare webhookSecret: string | null
  declare createdAt: string

  static async add(settings: SiteSettings): Promise<Site> {
    return Site.query().insertAndFetch({ ...settings, secret: newSecret(), createdAt: now() })
  }

  /** Newest first. */
  static async all(): Promise<Site[]> {
    return Site.query().orderBy('id', 'desc')
  }

  /** The allowed origins and features of these; fewer if some are gone. */
  static async admitting(ids: string[]): Promise<Pick<Site, 'id' | 'origins' | 'features'>[]> {
    if (ids.length === 0) return []
    return Site.query().whereIn('id', ids).select('id', 'origins', 'features')
  }

  /** The names of these; fewer if some are gone. */
  static async named(ids: string[]): Promise<Map<string, string>> {
    const found = await Site.query().whereIn('id', ids).select('id', 'name')
    return new Map(found.map(({ id, name }) => [id, name]))
  }

  static async everyOrigin(): Promise<Set<string>> {
    return new Set((await Site.query().select('origins')).flatMap(({ origins }) => origins))
  }

  /** Removes it; the users it vouched for are deleted too, and guests' readings expire. */
  async remove(): Promise<void> {
    for (const user of await User.of(this.id)) await user.leave()
    await Site.query().deleteById(this.id)
  }

  async edit(change: SiteChange): Promise<Site> {
    return Site.query()
      .patchAndFetchById(this.id, change as PartialModelObject<Site>)
      .throwIfNotFound()
  }

  /** Those whose servers are told of their budgets. */
  static async listening(): Promise<Pick<Site, 'id' | 'budget'>[]> {
    return Site.query().whereNotNull('webhookUrl').whereNotNull('budget').select('id', 'budget')
  }

  /** Tells the site's server from now on at this address, or no longer; makes a secret at first, or when `renew`. */
  async listenAt(webhookUrl: string | null, renew: boolean): Promise<Site> {
    const isNew = webhookUrl !== null && (renew || this.webhookSecret === null)
    const change = { webhookUrl, ...(isNew && { webhookSecret: newWebhookSecret() }) }
    return Site.query().patchAndFetchById(this.id, change).throwIfNotFound()
  }

  /** Invalidates everything signed with the old secret. */
  async renewSecret(): Promise<Site> {
    return Site.query().patchAndFetchById(this.id, { secret: newSecret() }).throwIfNotFound()
  }

  /** Whether the site's server has signed this, and it has not expired. */
  vouchesFor({ id, name = '', expires, signature }: SignedUser): boolean {
    if (expires * 1000 < Date.now()) return false
    const expected = createHmac('sha256', this.secret).update(`${this.id}\n${id}\n${name}\n${expires}`).digest()
    return sameSecret(Buffer.from(signature, 'hex'), expected)
  }

  /** The view for the widget's frame. */
  face(): SiteFace {
    const { id, name, accent, greeting, language, theme, placement, features } = this
    return { id, name, accent, greeting, language, theme, placement, features }
  }

  /** `publicUrl`: the base address of the widget's script. */
  view(publicUrl: string): SiteView {
    const { origins, budget, createdAt } = this
    const { origin } = new URL(publicUrl)
    const look = [
      ['accent', this.accent],
      ['placement', this.placement],
      ['language', this.language],
    ].flatMap(([name, value]) => (value === null ? [] : [` data-${name}="${value}"`]))
    return {
      ...this.face(),
      origins,
      budget,
      createdAt,
      snippet: `<script async src="${publicUrl}/embed.js" data-site="${this.id}"${look.join('')}></script>`,
      csp: `script-src ${origin}; frame-src ${origin}`,
    }
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export const webhookSecretPrefix = 'whsec_'

/** As the Standard Webhooks convention writes it. */
function newWebhookSecret(): string {
  return webhookSecretPrefix + randomBytes(32).toString('base64')
}
