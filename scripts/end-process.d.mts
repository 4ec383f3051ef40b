import type { ChildProcess } from 'node:child_process'

export function endChild(child: ChildProcess, patience: number, signal?: NodeJS.Signals): Promise<void>
