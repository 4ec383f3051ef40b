import type { UsageView } from '../../../contract/views.ts'
import { number } from '../ui/format.ts'
import { texts } from '../ui/texts.ts'

/** How many readings and questions are left today, where that is limited. */
export function leftToday({ counts: { readings, messages } }: UsageView): string[] {
  const told = ({ used, limit }: { used: number; limit: number | null }, tell: typeof texts.readingsLeft) => {
    if (limit === null) return []
    const left = Math.max(0, limit - used)
    return [tell(left, number(left))]
  }
  return [...told(readings, texts.readingsLeft), ...told(messages, texts.questionsLeft)]
}
