import type { UsageView } from '../../contract/views.ts'

const hours = new Intl.DateTimeFormat('en', { timeStyle: 'short' })

/** What is left today, in one line, and when it returns; null if nothing is limited. */
export function tellLeft({ left, counts, resetsAt }: UsageView): string | null {
  const counted = ({ used, limit }: { used: number; limit: number | null }, one: string) => {
    if (limit === null) return []
    const rest = Math.max(0, limit - used)
    return [`${rest} ${one}${rest === 1 ? '' : 's'}`]
  }
  const rests = [
    ...(left === null ? [] : [`$${left.toFixed(2)}`]),
    ...(counts ? [...counted(counts.readings, 'reading'), ...counted(counts.messages, 'question')] : []),
  ]
  if (rests.length === 0) return null
  return `Left today: ${rests.join(', ')}. A new day begins at ${hours.format(new Date(resetsAt))}.`
}
