import type { UsageView } from '../../../contract/views.ts'
import { number } from '../ui/format.ts'
import { language } from '../ui/language.ts'
import { usage } from '../words/usage.ts'

const texts = usage[language]

/** How many readings and questions are left today, where that is limited. */
export function leftToday({ counts }: UsageView): string[] {
  if (!counts) return []
  const told = ({ used, limit }: { used: number; limit: number | null }, tell: typeof texts.readingsLeft) => {
    if (limit === null) return []
    const left = Math.max(0, limit - used)
    return [tell(left, number(left))]
  }
  return [...told(counts.readings, texts.readingsLeft), ...told(counts.messages, texts.questionsLeft)]
}
