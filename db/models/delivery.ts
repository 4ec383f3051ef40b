import { createHmac } from 'node:crypto'
import { v7 } from 'uuid'
import type { Page } from '../../contract/views.ts'
import type { DeliveryView, WebhookData, WebhookEvent } from '../../contract/webhooks.ts'
import { pageOf } from '../page-of.ts'
import { anyOf, now, Row } from './row.ts'
import { webhookSecretPrefix as prefix, Site } from './site.ts'

/** Milliseconds a delivery is kept. */
const keptMs = 30 * 86_400_000
/** How many a page of the log has. */
const pageSize = 20

/** Something a site's server is told, or was told. */
export class Delivery extends Row {
  static override tableName = 'deliveries'
  static override jsonAttributes = ['data']

  declare siteId: string
  declare event: WebhookEvent
  declare data: object
  declare status: DeliveryView['status']
  declare attempts: number
  declare answer: number | null
  declare error: string | null
  declare createdAt: string
  declare triedAt: string | null

  /** Null if the site has no webhook. */
  static async write<E extends WebhookEvent>(siteId: string, event: E, data: WebhookData<E>): Promise<Delivery | null> {
    const site = await Site.query().findById(siteId).select('webhookUrl')
    if (!site?.webhookUrl) return null
    return Delivery.query().insertAndFetch({ id: v7(), siteId, event, data, status: 'waiting', createdAt: now() })
  }

  /** The body, the same in every attempt. */
  get body(): string {
    return JSON.stringify({ type: this.event, timestamp: this.createdAt, data: this.data })
  }

  /** The headers of an attempt at a time in seconds: id, time and signature, by which a receiver knows us and repetitions. */
  signedBy(secret: string, seconds: number): Record<string, string> {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    const signature = createHmac('sha256', key).update(`${this.id}.${seconds}.${this.body}`).digest('base64')
    return { 'webhook-id': this.id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` }
  }

  /** Keeps the outcome of an attempt. */
  async tried(outcome: { answer: number | null; error: string | null }): Promise<void> {
    const isDone = outcome.answer !== null && outcome.answer >= 200 && outcome.answer < 300
    await Delivery.query()
      .patch({
        ...outcome,
        attempts: this.attempts + 1,
        triedAt: now(),
        ...(isDone && { status: 'delivered' }),
      })
      .where({ id: this.id })
  }

  async giveUp(): Promise<void> {
    await Delivery.query().patch({ status: 'failed' }).where({ id: this.id, status: 'waiting' })
  }

  /** To be delivered again, from the first attempt; false if it is on its way already. */
  async renew(): Promise<boolean> {
    return (
      (await Delivery.query()
        .patch({ status: 'waiting', attempts: 0 })
        .where({ id: this.id })
        .whereNot({ status: 'waiting' })) > 0
    )
  }

  /** A site's deliveries, newest first, those before an id. */
  static async page(siteId: string, before: string | null): Promise<Page<DeliveryView>> {
    const rows = await Delivery.query()
      .where({ siteId })
      .modify((query) => before !== null && query.where('id', '<', before))
      .orderBy('id', 'desc')
      .limit(pageSize + 1)
    return pageOf(rows, pageSize, (row) => row.view())
  }

  /** Ten that have waited this long: their jobs may be lost. */
  static async waiting(ms: number): Promise<Delivery[]> {
    return Delivery.query()
      .where({ status: 'waiting' })
      .where('createdAt', '<', new Date(Date.now() - ms).toISOString())
      .modify(anyOf, 10)
  }

  static async forget(): Promise<void> {
    await Delivery.query()
      .delete()
      .where('createdAt', '<', new Date(Date.now() - keptMs).toISOString())
  }

  view(): DeliveryView {
    const { id, event, status, attempts, answer, error, createdAt, triedAt } = this
    return { id, event, status, attempts, answer, error, createdAt, triedAt }
  }
}
