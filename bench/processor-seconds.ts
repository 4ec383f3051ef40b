import { readdirSync, readFileSync } from 'node:fs'

/** Seconds of processor time that a process has used so far, all its threads together (Linux). */
export function processorSeconds(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`)
  const nanoseconds = tasks.map((task) =>
    Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]),
  )
  return nanoseconds.reduce((sum, own) => sum + own, 0) / 1e9
}
