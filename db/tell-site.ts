import type { WebhookData, WebhookEvent } from '../contract/webhooks.ts'
import { described, type Log } from '../platform/log.ts'
import type { Queues } from '../platform/queue.ts'
import { Delivery } from './models/delivery.ts'

/** Has a worker tell a site's server of something, if the site has a webhook. What is told has happened: failing is logged. */
export async function tellSite<E extends WebhookEvent>(
  siteId: string | null,
  event: E,
  data: WebhookData<E>,
  { queues, log }: { queues: Queues; log: Log },
): Promise<void> {
  if (siteId === null) return
  try {
    const delivery = await Delivery.write(siteId, event, data)
    if (delivery) await queues.add('deliver-webhook', { deliveryId: delivery.id }, delivery.id)
  } catch (error) {
    log.error('a site was not told', { siteId, event, ...described(error) })
  }
}
