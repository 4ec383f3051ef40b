import { useEffect } from 'preact/hooks'
import { useClient, useShown } from '../ui/client-context.ts'
import { dollars, number, timeOfDay } from '../ui/format.ts'
import { language } from '../ui/language.ts'
import { useAction } from '../ui/use-action.ts'
import { usage as words } from '../words/usage.ts'
import { leftToday } from './left-today.ts'

const texts = words[language]

export function UsageToday() {
  const { readings } = useClient()
  const usage = useShown((state) => state.usage)
  const load = useAction(readings.loadUsage)
  useEffect(() => void load.run(), [])
  const tokens = usage ? usage.today.inputTokens + usage.today.outputTokens : 0
  return (
    <section>
      <h2>{texts.usageToday}</h2>
      {load.note}
      {usage && (
        <p class="faint">
          {texts.usage(tokens, number(tokens), dollars(usage.today.cost))}
          {[...(usage.left === null ? [] : [texts.usageLeft(dollars(usage.left))]), ...leftToday(usage)].map(
            (left) => ` · ${left}`,
          )}
          {` · ${texts.usageReturns(timeOfDay(usage.resetsAt))}`}
        </p>
      )}
    </section>
  )
}
