import { options } from 'preact'

type Draw = () => void

/** Once a frame, however many deltas arrive; a hidden page has no frames. */
function inFrame(draw: Draw): void {
  if (document.hidden) setTimeout(draw)
  else requestAnimationFrame(draw)
}

/** What forms tell is no `UIEvent`. */
const told = new Set(['change', 'submit', 'reset'])

/** Whether what runs now answers something a person did: React asks the same way. */
function isAnswering(): boolean {
  const { event } = window
  return event !== undefined && (event instanceof UIEvent || told.has(event.type))
}

/**
 * Draws what arrives once a frame, and what somebody does at once: their next key would meet the page from before, and a
 * question be typed into the conversation that was just left.
 */
export function drawTimely(): void {
  // Preact schedules again whenever it finds another function here, so what is done does not wait for a frame.
  Object.defineProperty(options, 'debounceRendering', { get: () => (isAnswering() ? queueMicrotask : inFrame) })
}
