import { fits } from './fits.ts'

/** Returns the value; throws a TypeError that says what to pass if it does not fit. */
export function want<Value>(shape: string, value: Value): Value {
  if (!fits(shape, value)) throw new TypeError(`Rekha: pass ${shape}`)
  return value
}
