import type { ChildProcess } from 'node:child_process'

export function findPostgres(): string | null
export function startPostgres(
  programs: string,
  folder: string,
  signal: AbortSignal,
): Promise<{ url: string; child: ChildProcess }>
