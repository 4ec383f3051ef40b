import { isCalm } from './use-media.ts'

/** Milliseconds. */
const duration = 650

/** The photos in a box, each with the picture in it, of which its frame may show only a part. */
const photosIn = (box: Element) =>
  [...box.querySelectorAll('.stack')].flatMap((frame) => {
    const picture = frame.querySelector('img')
    return picture ? [{ frame, picture }] : []
  })

/** Where the pictures in a box stand, by their addresses. */
export const placesOf = (box: Element): Map<string, DOMRect> =>
  new Map(photosIn(box).map(({ picture }) => [picture.src, picture.getBoundingClientRect()]))

/**
 * Lets the photos in a box come from where they stood before, even if the box would clip or scroll them; not where motion is
 * unwanted.
 */
export function glide(box: Element, before: ReadonlyMap<string, DOMRect>): void {
  if (before.size === 0 || matchMedia(isCalm).matches) return
  for (const { frame, picture } of photosIn(box)) {
    const from = before.get(picture.src)
    const to = picture.getBoundingClientRect()
    if (!from || to.width === 0) continue
    const scale = from.width / to.width
    const { left, top } = frame.getBoundingClientRect()
    const [x, y] = [from.left - left - scale * (to.left - left), from.top - top - scale * (to.top - top)]
    const { borderRadius } = getComputedStyle(frame)
    frame.animate(
      {
        transformOrigin: ['0 0', '0 0'],
        transform: [`translate(${x}px, ${y}px) scale(${scale})`, 'none'],
        // As round on the screen all the way.
        borderRadius: [`${Number.parseFloat(borderRadius) / scale}px`, borderRadius],
      },
      { duration, easing: 'cubic-bezier(0.4, 0, 0.1, 1)' },
    )
  }
  box.animate({ overflow: ['visible', 'visible'] }, duration)
}
