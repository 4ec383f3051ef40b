import type { Connection } from '../../../client/core/connection.ts'
import { problemOf } from '../../../client/core/refusal.ts'
import type { Command, Input, Output } from '../../../contract/commands.ts'

/** A question whose sending was acknowledged. */
export interface Accepted {
  clientMessageId: string
  conversationId: string
  questionId: string
  replyId: string
  /** Times of the first send and the first ack, in milliseconds. */
  sentAt: number
  ackedAt: number
}

/** A reply requested again; `unclear` if no answer tells whether that was done. */
export interface AskedAgain {
  replyId: string | null
  questionId: string | null
  conversationId: string
  outcome: 'accepted' | 'unclear'
  endedAt: number
}

/** Errors that leave open whether the command ran. */
const unclear = new Set(['timed-out', 'busy', 'broken'])

/** What the servers have promised, as seen on the clients' connections. */
export class Ledger {
  readonly accepted = new Map<string, Accepted>()
  readonly again: AskedAgain[] = []
  readonly faults: string[] = []
  readonly #sentAt = new Map<string, number>()

  /** The same connection, recording commands and answers. */
  listen(connection: Connection, conversationOf: (messageId: string) => string): Connection {
    const ask = async <C extends Command>(command: C, input: Input<C>): Promise<Output<C>> => {
      const asked = { command, input } as unknown as { command: string; input: Record<string, string> }
      const conversationId = asked.input['conversationId'] ?? conversationOf(asked.input['messageId'] ?? '')
      if (command === 'message:send') this.#sends(asked.input['clientMessageId'] ?? '')
      try {
        const output = await connection.ask(command, input)
        if (command === 'message:send') this.#accept(asked.input, output as Output<'message:send'>)
        if (command === 'message:regenerate' || command === 'message:edit')
          this.#askAgain(asked, conversationId, 'accepted', (output as Output<'message:edit'>).id)
        return output
      } catch (error) {
        if (command === 'message:regenerate' || command === 'message:edit')
          if (unclear.has(problemOf(error).code)) this.#askAgain(asked, conversationId, 'unclear', null)
        throw error
      }
    }
    return { ...connection, ask }
  }

  #sends(clientMessageId: string): void {
    if (!this.#sentAt.has(clientMessageId)) this.#sentAt.set(clientMessageId, performance.now())
  }

  #accept({ clientMessageId = '', conversationId = '' }: Record<string, string>, output: Output<'message:send'>): void {
    const { question, reply } = output
    const known = this.accepted.get(clientMessageId)
    if (known && (known.questionId !== question.id || known.replyId !== reply.id))
      this.faults.push(`two acks of the send ${clientMessageId} tell of different messages`)
    if (known) return
    const sentAt = this.#sentAt.get(clientMessageId) ?? 0
    const ids = { clientMessageId, conversationId, questionId: question.id, replyId: reply.id }
    this.accepted.set(clientMessageId, { ...ids, sentAt, ackedAt: performance.now() })
  }

  #askAgain(
    { command, input }: { command: string; input: Record<string, string> },
    conversationId: string,
    outcome: AskedAgain['outcome'],
    answered: string | null,
  ): void {
    const messageId = input['messageId'] ?? null
    const isEdit = command === 'message:edit'
    this.again.push({
      replyId: answered ?? (isEdit ? null : messageId),
      questionId: isEdit ? messageId : null,
      conversationId,
      outcome,
      endedAt: performance.now(),
    })
  }
}
