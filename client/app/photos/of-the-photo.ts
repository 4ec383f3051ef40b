/** Problems caused by the photo itself: retrying with the same one is pointless. */
export const ofThePhoto: ReadonlySet<string> = new Set([
  'not-a-palm',
  'not-an-image',
  'no-image',
  'refused',
  'too-large',
  'unsupported-type',
])
