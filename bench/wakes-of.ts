import { readFileSync } from 'node:fs'

/** Times that a process' main thread has waited for something and gone on, so far (Linux). */
export function wakesOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/^voluntary_ctxt_switches:\s+(\d+)/m)?.[1])
}
