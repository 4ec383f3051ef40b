import { plural } from './plural.ts'
import type { Same } from './same.ts'

const en = {
  usageToday: 'Usage today',
  usage: (tokens: number, shown: string, cost: string) =>
    `${shown} ${plural('en', tokens, 'token', 'tokens')}, ${cost}`,
  usageLeft: (left: string) => `${left} left today`,
  readingsLeft: (count: number, shown: string) => `${shown} ${plural('en', count, 'reading', 'readings')} left`,
  questionsLeft: (count: number, shown: string) => `${shown} ${plural('en', count, 'question', 'questions')} left`,
  usageReturns: (time: string) => `a new day begins at ${time}`,
}

const hi: Same<typeof en> = {
  usageToday: 'आज का उपयोग',
  usage: (_, shown, cost) => `${shown} टोकन, ${cost}`,
  usageLeft: (left) => `आज ${left} शेष`,
  readingsLeft: (_, shown) => `${shown} वाचन शेष`,
  questionsLeft: (_, shown) => `${shown} प्रश्न शेष`,
  usageReturns: (time) => `नया दिन ${time} बजे शुरू होगा`,
}

/** Texts of what is used and left today, loaded with it. */
export const usage = { en, hi }
