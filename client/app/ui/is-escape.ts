import { isComposing } from '../../core/is-composing.ts'

/** Whether a key is Escape, and meant for the page: not for an input method, nor to close a dialog above, wherever the focus is. */
export const isEscape = (event: KeyboardEvent): boolean =>
  event.key === 'Escape' &&
  !event.defaultPrevented &&
  !isComposing(event) &&
  document.querySelector('dialog:modal') === null
