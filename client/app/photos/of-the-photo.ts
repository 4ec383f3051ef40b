/** Problems that the photo itself is the reason of: trying again with the same one changes nothing. */
export const ofThePhoto: ReadonlySet<string> = new Set([
  'not-a-palm',
  'not-an-image',
  'no-image',
  'refused',
  'too-large',
  'unsupported-type',
])
