import type { Memory } from './memory.ts'

/** A stored value in this version's format; null for anything else. */
export function readKept<Value extends object>(
  memory: Memory,
  version: number,
  isOne: (value: Partial<Value>) => boolean,
): Value | null {
  try {
    const { v, ...value } = JSON.parse(memory.load()) as Partial<Value> & { v?: unknown }
    const kept = value as Partial<Value>
    return v === version && isOne(kept) ? (kept as Value) : null
  } catch {
    return null
  }
}

export function writeKept(memory: Memory, version: number, value: object | null): void {
  memory.save(value ? JSON.stringify({ v: version, ...value }) : '')
}
