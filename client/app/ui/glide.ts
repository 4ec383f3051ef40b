import { isCalm } from './use-media.ts'

/** Milliseconds. */
const duration = 650

const photosIn = (box: Element) =>
  [...box.querySelectorAll('.stack')].map((photo) => ({ photo, address: photo.querySelector('img')?.src ?? '' }))

/** Where the photos in a box stand, by their addresses. */
export const placesOf = (box: Element): Map<string, DOMRect> =>
  new Map(photosIn(box).map(({ photo, address }) => [address, photo.getBoundingClientRect()]))

/**
 * Lets the photos in a box come from where they stood before, even if the box would clip or scroll them; not where motion is
 * unwanted.
 */
export function glide(box: Element, before: ReadonlyMap<string, DOMRect>): void {
  if (before.size === 0 || matchMedia(isCalm).matches) return
  for (const { photo, address } of photosIn(box)) {
    const from = before.get(address)
    const to = photo.getBoundingClientRect()
    if (!from || to.width === 0) continue
    const move = `translate(${from.left - to.left}px, ${from.top - to.top}px) scale(${from.width / to.width})`
    photo.animate(
      { transformOrigin: ['0 0', '0 0'], transform: [move, 'none'] },
      { duration, easing: 'cubic-bezier(0.4, 0, 0.1, 1)' },
    )
  }
  box.animate({ overflow: ['visible', 'visible'] }, duration)
}
