import { Analysis } from '../../db/models/analysis.ts'
import { Conversation } from '../../db/models/conversation.ts'
import { databaseTime, now } from '../../db/models/row.ts'

import type { Stack } from '../../test/stack/stack.ts'
import { drawnReading } from './drawn-reading.ts'
import { inParallel } from './in-parallel.ts'

/** A signed-in user with a reading and a conversation; not yet connected. */
export interface Person {
  cookie: string
  analysisId: string
  conversationId: string
}

/** This many people, each with their own session. */
export async function settle(stack: Stack, count: number): Promise<Person[]> {
  return inParallel(count, 12, async () => {
    const visitor = await stack.visitor()
    const { id: userId } = await visitor.register()
    const { id: analysisId } = await Analysis.query().insertAndFetch({
      ...drawnReading,
      userId,
      guestId: null,
      status: 'completed',
      stage: 'finished',
      percent: 100,
      attempt: 1,
      tries: 1,
      language: 'en',
      folder: 'none',
      reader: 'openai',
      shared: false,
      createdAt: now(),
      touchedAt: databaseTime(),
    })
    const { id: conversationId } = await Conversation.begin(analysisId, undefined, 'Talk')
    return { cookie: visitor.cookie, analysisId, conversationId }
  })
}
