import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Command, Input, Output } from '../../../contract/commands.ts'
import { useClient } from '../ui/client-context.ts'
import { useLoad } from '../ui/use-load.ts'

/** The answer to a command that changes nothing; null until it is there. Asked once, and again on `reload`. */
export function useLoaded<C extends Command>(
  command: C,
  input: Input<C>,
): { answer: Output<C> | null; busy: boolean; note: ComponentChildren; reload: () => void } {
  const { connection } = useClient()
  const [answer, setAnswer] = useState<Output<C> | null>(null)
  const load = useLoad(async () => setAnswer(await connection.ask(command, input)), [command, JSON.stringify(input)])
  return { answer, busy: load.busy, note: load.note, reload: () => void load.run() }
}
