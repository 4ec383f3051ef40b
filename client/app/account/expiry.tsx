import { countdown, fromNow } from '../ui/format.ts'
import { texts } from '../ui/texts.ts'
import { useNow } from '../ui/use-now.ts'

const hour = 3_600_000

/** When a guest's photos expire: roughly at first, by the second in the last hour. */
export function Expiry({ at }: { at: string }) {
  const isNear = Date.parse(at) - Date.now() <= hour
  const now = useNow(isNear ? 1_000 : 60_000)
  const left = Date.parse(at) - now
  if (left > hour) return <p class="faint">{texts.expires(fromNow(at, now))}</p>
  if (left <= 0) {
    return (
      <p class="calm" role="status">
        {texts.expiring}
      </p>
    )
  }
  return (
    <p class="calm expiry">
      <span>{texts.expiresSoon}</span>{' '}
      <b role="timer" aria-label={texts.timeLeft}>
        {countdown(left)}
      </b>
    </p>
  )
}
