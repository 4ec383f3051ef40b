import type { Host } from './host.ts'

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]'

/** While the panel is open focus stays in it; Escape closes it, unless something in it takes that, and on a phone Back does. */
export function holdFocus(host: Host, isBusy: () => boolean): void {
  /** Whether a step in the browser's history stands for the open panel. */
  let hasStep = false

  host.on('shown', ({ isOpen, isNarrow }) => {
    if (isOpen) {
      focusOn(document.querySelector<HTMLElement>('.composer textarea') ?? document.getElementById('conversation'))
      if (isNarrow && !hasStep) {
        hasStep = true
        history.pushState({ rekha: 'open' }, '')
      }
    } else if (hasStep) {
      hasStep = false
      history.back()
    }
  })
  addEventListener('popstate', () => {
    if (!hasStep) return
    hasStep = false
    host.tell('close', {})
  })
  addEventListener('keydown', (event) => {
    if (event.key === 'Tab') return wrap(event)
    const isTaken = event.defaultPrevented || isBusy() || document.querySelector('[aria-expanded="true"], dialog[open]')
    if (event.key === 'Escape' && !isTaken) host.tell('close', {})
  })
}

/** From the last thing to the first, and back: what lies around the frame is behind the panel. */
function wrap(event: KeyboardEvent): void {
  const all = [...document.querySelectorAll<HTMLElement>(focusable)].filter((one) => one.checkVisibility())
  const [first, last] = [all[0], all.at(-1)]
  const { activeElement } = document
  const isAtStart = activeElement === first || activeElement === document.body
  if (event.shiftKey ? !isAtStart : activeElement !== last) return
  event.preventDefault()
  focusOn((event.shiftKey ? last : first) ?? null)
}

function focusOn(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
