/**
 * Whether a key belongs to an input method, which is offering words. Safari ends the composition before the Enter that took
 * the word, and leaves only the key's number, 229, to tell.
 */
export const isComposing = (event: { isComposing: boolean; keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229
