import { existsSync } from 'node:fs'
import { processorSeconds } from '../processor-seconds.ts'
import type { Subject } from './subjects/subject.ts'

/** Gives the CPU seconds of a subject's processes since now; of one that ends meanwhile, as Postgres' may, none. */
export function countSeconds({ pids }: Pick<Subject, 'pids'>): () => number {
  const look = () => new Map(pids().map((pid) => [pid, existsSync(`/proc/${pid}`) ? processorSeconds(pid) : 0]))
  const before = look()
  return () => [...look()].reduce((all, [pid, seconds]) => all + Math.max(0, seconds - (before.get(pid) ?? 0)), 0)
}
