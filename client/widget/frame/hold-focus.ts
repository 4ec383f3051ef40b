import { isComposing } from '../../core/is-composing.ts'
import type { Host } from './host.ts'

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]'

/** Whether the current history entry of this frame is the open panel's. */
const isAtStep = () => (history.state as { rekha?: string } | null)?.rekha === 'open'

/**
 * Moves focus into the panel on opening, and keeps it there while it covers the page; Escape closes it, unless something
 * inside handles that, and so does Back on a phone.
 */
export function holdFocus(host: Host, isBusy: () => boolean): void {
  let isOpen = false
  let coversPage = false
  /** Whether the open panel has a history entry. */
  let hasStep = false

  host.on('shown', (shown) => {
    isOpen = shown.isOpen
    coversPage = shown.isOpen && shown.isNarrow
    if (!isOpen) return
    // The first time this comes before there is anything to focus.
    requestAnimationFrame(() =>
      focusOn(document.querySelector<HTMLElement>('.composer textarea') ?? document.getElementById('conversation')),
    )
    if (!coversPage || hasStep) return
    hasStep = true
    history.pushState({ rekha: 'open' }, '')
  })
  // A closed panel leaves its history entry: the page may have navigated meanwhile, and going back would undo that.
  addEventListener('popstate', () => {
    if (isAtStep()) {
      hasStep = true
      return
    }
    if (!hasStep) return
    hasStep = false
    if (isOpen) host.tell('close', {})
    // Back after closing the panel by other means should lead to where the page was before.
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

/** Wraps from the last element to the first, and back: the host page is behind the panel. */
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
