import { connectLean, type LeanSocket } from './lean-socket.ts'
import type { Person } from './settle.ts'

/** Connects somebody, and joins their reading; throws the Problem's code if refused. */
export async function joinReading(url: string, { cookie, analysisId }: Person): Promise<LeanSocket> {
  const socket = await connectLean(url, cookie)
  await socket.ask('analysis:join', { analysisId })
  return socket
}
