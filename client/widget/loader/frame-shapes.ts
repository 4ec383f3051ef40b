/**
 * What the frame may tell: `frameMessages` of the contract, as shapes for `fits`. A newer server may know a code of a
 * problem that this script, which browsers keep for a while, does not.
 */
export const frameShapes = [
  'type:loaded|close',
  'type:ready site:.+ name:.+ placement:right|left|',
  'type:reading status:started|completed|failed',
  'type:message role:user|assistant status:done|stopped|failed',
  'type:unread count:#',
  'type:problem code:.+ message:.+',
]
