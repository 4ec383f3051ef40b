import { countdown, fromNow } from '../ui/format.ts'
import { texts } from '../ui/texts.ts'
import { useNow } from '../ui/use-now.ts'

const hour = 3_600_000

interface ExpiryProps {
  at: string
  /** What is deleted then; a guest's if absent. */
  words?: Pick<typeof texts, 'expires' | 'expiresSoon' | 'expiring'>
}

/** When a reading expires: roughly at first, by the second in the last hour. */
export function Expiry({ at, words = texts }: ExpiryProps) {
  const isNear = Date.parse(at) - Date.now() <= hour
  const now = useNow(isNear ? 1_000 : 60_000)
  const left = Date.parse(at) - now
  if (left > hour) return <p class="faint">{words.expires(fromNow(at, now))}</p>
  if (left <= 0) {
    return (
      <p class="calm" role="status">
        {words.expiring}
      </p>
    )
  }
  return (
    <p class="calm expiry">
      <span>{words.expiresSoon}</span>{' '}
      <b role="timer" aria-label={texts.timeLeft}>
        {countdown(left)}
      </b>
    </p>
  )
}
