import { isCalm } from './use-media.ts'

/** Milliseconds. */
const duration = 650

/**
 * Lets an element come from where it stood before, out of a box that would otherwise clip or scroll it; not where motion is
 * unwanted.
 */
export function glide(element: Element, box: Element, from: DOMRect): void {
  const to = element.getBoundingClientRect()
  if (to.width === 0 || matchMedia(isCalm).matches) return
  const move = `translate(${from.left - to.left}px, ${from.top - to.top}px) scale(${from.width / to.width})`
  element.animate(
    { transformOrigin: ['0 0', '0 0'], transform: [move, 'none'] },
    { duration, easing: 'cubic-bezier(0.4, 0, 0.1, 1)' },
  )
  box.animate({ overflow: ['visible', 'visible'] }, duration)
}
