import { language } from './language.ts'

// The same digits as in all prices and dates on the page.
const locale = language === 'hi' ? 'hi-IN-u-nu-latn' : navigator.languages.find((tag) => tag.startsWith('en'))
const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
const timesThisYear = new Intl.DateTimeFormat(locale, {
  ...{ day: 'numeric', month: 'short' },
  ...{ hour: 'numeric', minute: '2-digit' },
})
const spans = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
const numbers = new Intl.NumberFormat(locale)

/** The year only where it is not this one. */
export function dayAndTime(iso: string): string {
  const at = new Date(iso)
  return (at.getFullYear() === new Date().getFullYear() ? timesThisYear : times).format(at)
}

export const number = (value: number): string => numbers.format(value)

/** In 30 days, in 23 hours, in 5 minutes. */
export function fromNow(iso: string, now = Date.now()): string {
  const minutes = Math.max(0, Math.round((Date.parse(iso) - now) / 60_000))
  if (minutes < 90) return spans.format(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 72 ? spans.format(hours, 'hour') : spans.format(Math.round(hours / 24), 'day')
}

/** US dollars, with as many decimals as needed. */
export const dollars = (cost: number): string => `$${cost.toFixed(cost === 0 || cost >= 0.1 ? 2 : 4)}`

const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
const hours = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })

export const date = (iso: string): string => dates.format(new Date(iso))

/** To the nearest minute, by the reader's clock. */
export const timeOfDay = (iso: string): string => hours.format(Math.round(Date.parse(iso) / 60_000) * 60_000)

/** A day, as 2026-11-24. */
export const dayAndMonth = (day: string): string => days.format(new Date(day))

export const monthName = (day: string): string => months.format(new Date(day))

/** Minutes and seconds: 59:07. */
export function countdown(ms: number): string {
  const seconds = Math.ceil(ms / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
