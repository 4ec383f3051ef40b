/**
 * The frame's messages: `frameMessages` of the contract, as shapes for `fits`. A newer server may send problem codes
 * unknown to this script, which browsers cache for a while.
 */
export const frameShapes = [
  'type:loaded|close',
  'type:ready site:.+ name:.+ placement:right|left|',
  'type:reading status:started|completed|failed',
  'type:message role:user|assistant status:done|stopped|failed',
  'type:unread count:#',
  'type:problem code:.+ message:.+',
]
