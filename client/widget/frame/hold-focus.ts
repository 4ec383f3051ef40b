import { isComposing } from '../../core/is-composing.ts'
import type { Host } from './host.ts'

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]'

/** Whether the step that this frame is at in the browser's history stands for the open panel. */
const isAtStep = () => (history.state as { rekha?: string } | null)?.rekha === 'open'

/**
 * Focus goes into the panel when it is opened, and stays there while it covers the page; Escape closes it, unless something
 * in it takes that, and on a phone Back does.
 */
export function holdFocus(host: Host, isBusy: () => boolean): void {
  let isOpen = false
  let coversPage = false
  /** Whether a step in the browser's history stands for the open panel. */
  let hasStep = false

  host.on('shown', (shown) => {
    isOpen = shown.isOpen
    coversPage = shown.isOpen && shown.isNarrow
    if (!isOpen) return
    // The first time it is told before there is anything to focus.
    requestAnimationFrame(() =>
      focusOn(document.querySelector<HTMLElement>('.composer textarea') ?? document.getElementById('conversation')),
    )
    if (!coversPage || hasStep) return
    hasStep = true
    history.pushState({ rekha: 'open' }, '')
  })
  // A closed panel leaves its step there: the page may have gone on meanwhile, and a step back would undo that.
  addEventListener('popstate', () => {
    if (isAtStep()) {
      hasStep = true
      return
    }
    if (!hasStep) return
    hasStep = false
    if (isOpen) host.tell('close', {})
    // Who goes back and has closed the panel by other means wants to be where the page was before.
    else history.back()
  })
  addEventListener('keydown', (event) => {
    if (event.key === 'Tab') {
      if (coversPage) wrap(event)
      return
    }
    const isTaken = event.defaultPrevented || isBusy() || document.querySelector('[aria-expanded="true"], dialog[open]')
    if (event.key === 'Escape' && !isTaken && !isComposing(event)) host.tell('close', {})
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
