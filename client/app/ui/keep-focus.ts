const focusable =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]:not([tabindex="-1"])'

/**
 * Moves the focus when its element is removed or disabled: back to that element once it can be used again, else to the
 * one before it in the same part of the page, or the first after it, else to the heading of the new content (`data-landing`), else to the
 * conversation.
 */
export function keepFocus(): void {
  let last: HTMLElement | null = null
  /** Its ancestors, innermost first, and the other focusable elements: those before it, nearest first, then those after it. */
  let around: HTMLElement[] = []
  let others: HTMLElement[] = []
  let isAsked = false
  /** The focus left an element that was still there, as by a click on empty space: on purpose. */
  let isLeft = false

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.tagName === 'MAIN') return
    last = target
    isLeft = false
    around = []
    for (let at = target.parentElement; at && at !== document.body; at = at.parentElement) around.push(at)
    const part = partOf(around)
    const all = [...(part?.querySelectorAll<HTMLElement>(focusable) ?? [])]
    const place = all.indexOf(target)
    others = [...all.slice(0, Math.max(0, place)).reverse(), ...all.slice(place + 1)]
  })
  document.addEventListener('focusout', ({ target }) => {
    isLeft = target === last
    setTimeout(look)
  })
  new MutationObserver(() => {
    if (isAsked || !last) return
    isAsked = true
    // The code that removed an element may be about to move the focus itself.
    setTimeout(look)
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })

  function look(): void {
    isAsked = false
    if (!last || !isFree()) return
    if (!isUsable(last)) isLeft = false
    if (isLeft) last = null
    else if (!document.querySelector('dialog[open]')) placeFor(last)?.focus({ preventScroll: true })
  }

  function placeFor(lost: HTMLElement): HTMLElement | null {
    if (isUsable(lost)) return lost
    const part = partOf(around)
    const near = lost.isConnected ? undefined : others.find((one) => part?.contains(one) && isUsable(one))
    if (part?.isConnected && near) return near
    const landing = [...document.querySelectorAll<HTMLElement>('[data-landing]')].at(-1)
    if (!part?.isConnected && landing) return landing
    // Until the disabled element can be used again, or something replaces it.
    return document.activeElement?.tagName === 'MAIN' ? null : document.querySelector('main')
  }
}

/** The part of the page around an element: a turn, or another child of the conversation or, outside of it, of the body. */
const partOf = (around: HTMLElement[]): HTMLElement | undefined => {
  const main = around.findIndex((one) => one.tagName === 'MAIN' || one.classList.contains('column'))
  return around.at(main < 0 ? -2 : main - 1)
}

const isUsable = (one: HTMLElement): boolean => one.isConnected && !one.matches(':disabled') && one.checkVisibility()

/** Nothing has the focus, or only the conversation as a whole. */
const isFree = (): boolean =>
  document.activeElement === null ||
  document.activeElement === document.body ||
  document.activeElement.tagName === 'MAIN'
