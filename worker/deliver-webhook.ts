import { Delivery } from '../db/models/delivery.ts'
import { Site } from '../db/models/site.ts'
import type { Processor } from './processor.ts'
import { post } from './webhooks/post.ts'
import { InnerAddress } from './webhooks/public-address.ts'

/** Tells a site's server; throws if it does not answer with 2xx, and the queue tries again later. */
export const deliverWebhook: Processor<'deliver-webhook'> = {
  async run({ deliveryId }, { webhooksInside }) {
    const delivery = await Delivery.byId(deliveryId)
    const site = delivery?.status === 'waiting' ? await Site.byId(delivery.siteId) : null
    if (!delivery || !site) return
    const { webhookUrl, webhookSecret } = site
    if (webhookUrl === null || webhookSecret === null) return delivery.giveUp()
    const headers = delivery.signedBy(webhookSecret, Math.floor(Date.now() / 1000))
    const outcome = await post(webhookUrl, delivery.body, headers, webhooksInside).then(
      (answer) => ({ answer, error: null }),
      (error: unknown) => ({ answer: null, error: reasonOf(error) }),
    )
    await delivery.tried(outcome)
    if (outcome.error === 'inner-address') return delivery.giveUp()
    if (outcome.answer === null || outcome.answer < 200 || outcome.answer > 299)
      throw new Error(`a site's server did not take a webhook (${outcome.answer ?? outcome.error})`)
  },

  async giveUp({ deliveryId }) {
    await (await Delivery.byId(deliveryId))?.giveUp()
  },
}

/** A short reason, for the log of deliveries. */
function reasonOf(error: unknown): string {
  if (error instanceof InnerAddress) return 'inner-address'
  const { name, code } = error as { name?: string; code?: string }
  return name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : (code ?? 'unreachable').slice(0, 200)
}
