/** CSS pixels that a resting finger may move. */
const slack = 4

/** Calls `leave` whenever a person starts to scroll up: by wheel, key or finger. */
export function watchGoingUp(leave: () => void, signal: AbortSignal): void {
  let startedAt = { x: 0, y: 0 }
  const leaveFor = (target: EventTarget | null) => {
    if (scrollY > 0 && !scrollsItself(target)) leave()
  }
  const options = { passive: true, signal }
  addEventListener(
    'wheel',
    ({ deltaX, deltaY, ctrlKey, target }) => {
      // Ctrl + wheel zooms.
      if (deltaY < 0 && Math.abs(deltaY) > Math.abs(deltaX) && !ctrlKey) leaveFor(target)
    },
    options,
  )
  addEventListener(
    'touchstart',
    ({ touches: [finger] }) => {
      if (finger) startedAt = { x: finger.clientX, y: finger.clientY }
    },
    options,
  )
  addEventListener(
    'touchmove',
    ({ touches, target }) => {
      const [finger] = touches
      if (!finger || touches.length > 1) return
      const down = finger.clientY - startedAt.y
      if (down > slack && down > Math.abs(finger.clientX - startedAt.x)) leaveFor(target)
    },
    options,
  )
  addEventListener(
    'keydown',
    ({ key, shiftKey, target, defaultPrevented }) => {
      const isUp = ['ArrowUp', 'PageUp', 'Home'].includes(key) || (key === ' ' && shiftKey)
      if (isUp && !defaultPrevented && !isTypedInto(target)) leaveFor(target)
    },
    { signal },
  )
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** Whether an element within the page is scrolled down itself, and would scroll first. */
function scrollsItself(target: EventTarget | null): boolean {
  for (let one = target instanceof Element ? target : null; one && one !== document.body; one = one.parentElement) {
    if (one !== document.documentElement && one.scrollTop > 0) return true
  }
  return false
}
