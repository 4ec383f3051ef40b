import { ProblemError } from '../../contract/problem.ts'
import { Delivery } from '../../db/models/delivery.ts'
import { Site } from '../../db/models/site.ts'
import { startOfMonth } from '../../db/money/budget.ts'
import { Charge } from '../../db/money/charge.ts'
import { sitePurse } from '../../db/money/purse.ts'
import { room } from '../../platform/rooms.ts'
import { admin, adminOfSite } from '../policy.ts'
import { adviseOrigin } from '../sites/advise-origin.ts'
import { command } from './command.ts'
import { viewUsage } from './usage.ts'

export const listSites = command('site:list', {
  allow: admin,
  async run(_, __, { config }) {
    return { items: (await Site.all()).map((site) => site.view(config.publicUrl)) }
  },
})

export const addSite = command('site:add', {
  allow: admin,
  async run(settings, _, { config, audit }) {
    const site = await Site.add(settings)
    await audit('site-added', { subject: { kind: 'site', id: site.id } })
    return site.view(config.publicUrl)
  },
})

export const editSite = command('site:edit', {
  allow: adminOfSite,
  async run({ siteId, ...change }, { site }, { config, rooms, audit }) {
    await audit('site-changed', {
      subject: { kind: 'site', id: siteId },
      details: { fields: Object.keys(change).join(' ') },
    })
    const changed = await site.edit(change)
    // Sockets with outdated origins or features must reconnect, or are refused.
    rooms.close(room.site(siteId))
    return changed.view(config.publicUrl)
  },
})

export const removeSite = command('site:remove', {
  allow: adminOfSite,
  async run({ siteId }, { site }, { rooms, audit }) {
    await audit('site-removed', { subject: { kind: 'site', id: siteId } })
    await site.remove()
    rooms.close(room.site(siteId), 'site-removed')
    return {}
  },
})

export const getSiteSecret = command('site:secret', {
  allow: adminOfSite,
  async run({ renew }, { site }, { audit }) {
    await audit(renew ? 'site-secret-renewed' : 'site-secret-shown', { subject: { kind: 'site', id: site.id } })
    const { secret } = renew ? await site.renewSecret() : site
    return { secret }
  },
})

export const getSiteUsage = command('site:usage', {
  allow: adminOfSite,
  async run({ siteId }, { site }, { config }) {
    const [usage, counts] = await Promise.all([
      viewUsage({ siteId }, [sitePurse(siteId, site.budget, config.budget)]),
      Charge.countOf(siteId, startOfMonth()),
    ])
    return { ...usage, ...counts }
  },
})

export const setWebhook = command('site:webhook', {
  allow: adminOfSite,
  async run({ url, renew }, { site }, { audit }) {
    const isChange = url !== undefined || renew
    await audit(isChange ? 'site-webhook-changed' : 'site-webhook-shown', { subject: { kind: 'site', id: site.id } })
    const told = isChange ? await site.listenAt(url === undefined ? site.webhookUrl : url, renew) : site
    return { url: told.webhookUrl, secret: told.webhookSecret }
  },
})

export const listDeliveries = command('site:deliveries', {
  allow: adminOfSite,
  async run({ siteId, before = null }) {
    return Delivery.page(siteId, before)
  },
})

export const resendDelivery = command('site:resend', {
  allow: adminOfSite,
  async run({ siteId, deliveryId }, _, { queues, audit }) {
    const delivery = await Delivery.byId(deliveryId)
    if (delivery?.siteId !== siteId) throw new ProblemError('gone')
    await audit('site-webhook-resent', { subject: { kind: 'site', id: siteId } })
    if (await delivery.renew()) await queues.add('deliver-webhook', { deliveryId }, deliveryId)
    return { ...delivery.view(), status: 'waiting', attempts: 0 } as const
  },
})

export const tryOrigin = command('site:try-origin', {
  allow: adminOfSite,
  async run({ origin }, { site }) {
    return adviseOrigin(origin, site)
  },
})
