import { readFileSync } from 'node:fs'

/** Voluntary context switches of a process' main thread so far (Linux). */
export function wakesOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/^voluntary_ctxt_switches:\s+(\d+)/m)?.[1])
}
