import { language } from './language.ts'

const locale = language === 'hi' ? 'hi-IN-u-nu-latn' : navigator.languages.find((tag) => tag.startsWith('en'))
const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
const dayAndTime = new Intl.DateTimeFormat(locale, { weekday: 'long', hour: 'numeric', minute: '2-digit' })

/** A moment close to now, in milliseconds: 5:30 am, or Wednesday 5:30 am on another day. */
export function clockTime(at: number): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return (isToday ? time : dayAndTime).format(at)
}
