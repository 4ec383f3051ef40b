const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const spans = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

export const dayAndTime = (iso: string): string => times.format(new Date(iso))

/** In 23 hours, in 5 minutes. */
export function fromNow(iso: string, now = Date.now()): string {
  const minutes = Math.max(0, Math.round((Date.parse(iso) - now) / 60_000))
  return minutes < 90 ? spans.format(minutes, 'minute') : spans.format(Math.round(minutes / 60), 'hour')
}

/** US dollars, with as many places as there is something to see. */
export const dollars = (cost: number): string => `$${cost.toFixed(cost === 0 || cost >= 0.1 ? 2 : 4)}`
