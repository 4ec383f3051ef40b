import { fits } from './fits.ts'

/** Gives the value back; if it does not fit, throws a TypeError that says what to pass. */
export function want<Value>(shape: string, value: Value): Value {
  if (!fits(shape, value)) throw new TypeError(`Rekha: pass ${shape}`)
  return value
}
