import { useEffect, useRef, useState } from 'preact/hooks'
import { useShown } from '../ui/client-context.ts'
import { problemText } from '../ui/problem-text.ts'
import { texts } from '../ui/texts.ts'

/** Silent while connected and for the first moment of an outage (replacing a server takes no longer), then shows state and recovery. */
export function ConnectionNote() {
  const connection = useShown((state) => state.connection)
  const refused = useShown((state) => state.refused)
  const [told, setTold] = useState<'connecting' | 'reconnecting' | 'offline' | 'back' | null>(null)
  const wasTrouble = useRef(false)
  const wasOnline = useRef(false)

  useEffect(() => {
    if (connection === 'resting') return setTold(null)
    if (connection === 'online') {
      wasOnline.current = true
      const isBack = wasTrouble.current
      wasTrouble.current = false
      setTold(isBack ? 'back' : null)
      const quiet = setTimeout(setTold, 3_000, null)
      return () => clearTimeout(quiet)
    }
    const speak = setTimeout(
      () => {
        wasTrouble.current = true
        setTold(connection === 'connecting' && wasOnline.current ? 'reconnecting' : connection)
      },
      connection === 'offline' ? 0 : 2_000,
    )
    return () => clearTimeout(speak)
  }, [connection])

  return (
    <div class="connection" role="status" data-told={told}>
      {told && <p>{refused && told !== 'back' ? problemText(refused) : texts.connection[told]}</p>}
    </div>
  )
}
