import type { Payload } from '../../contract/events.ts'
import type { Problem } from '../../contract/problem.ts'
import type {
  AnalysisView,
  ConversationView,
  ListedAnalysis,
  MessageView,
  Page,
  UsageView,
  UserView,
} from '../../contract/views.ts'
import type { LiveText } from './assemble.ts'
import type { ConnectionState } from './connection.ts'

/** A question on its way. It keeps one clientMessageId, so that it is answered once however often it is asked. */
export interface Unsent {
  clientMessageId: string
  analysisId: string
  /** Null until its conversation is made. */
  conversationId: string | null
  text: string
  /** `waiting` is sent again by itself when that may go well, `failed` only when the person says so. */
  state: 'sending' | 'waiting' | 'failed'
  problem: Problem | null
  /** The question's row, once heard of: then it is shown as a message. */
  seenAs: string | null
  /** Conversations there were before one was made for it. */
  known: string[]
}

export interface OpenConversation {
  id: string
  /** Oldest first. */
  messages: MessageView[]
  /** The cursor of older messages. */
  next: string | null
}

/** Something that is hidden because it is to be deleted: `undoable` for a moment, then `sent`. */
export interface Removal {
  kind: 'conversation' | 'analysis'
  id: string
  /** It was on the screen, and comes back there. */
  wasOpen: boolean
  state: 'undoable' | 'sent'
}

/** Everything a screen shows. */
export interface State {
  connection: ConnectionState
  /** Why the connection was refused, while it is. */
  refused: Problem | null
  /** False until the session was asked for. */
  sessionKnown: boolean
  user: UserView | null
  sessionEnded: Payload<'session:ended'>['reason'] | null
  /** Somebody at the beginning wants to sign in. */
  isSigningIn: boolean
  /** 0 to 100 while photos are sent. */
  uploading: number | null
  /** The analysis to be shown; `analysis` is null until it is there. */
  following: string | null
  analysis: AnalysisView | null
  /** Why the analysis cannot be shown. */
  unavailable: Problem | null
  /** What went while it was shown: a guest's time ran out, or another page deleted it. */
  gone: 'expired' | 'reading' | 'conversation' | null
  place: number | null
  live: Readonly<Record<string, LiveText>>
  conversations: Page<ConversationView>
  conversation: OpenConversation | null
  unsent: readonly Unsent[]
  removals: readonly Removal[]
  /** Why something could not be deleted. */
  removalRefused: Problem | null
  earlier: Page<ListedAnalysis> | null
  usage: UsageView | null
}

export const nothingFollowed = {
  following: null,
  analysis: null,
  unavailable: null,
  gone: null,
  place: null,
  live: {},
  conversations: { items: [], next: null },
  conversation: null,
} satisfies Partial<State>

export const initialState: State = {
  connection: 'resting',
  refused: null,
  sessionKnown: false,
  user: null,
  sessionEnded: null,
  isSigningIn: false,
  uploading: null,
  ...nothingFollowed,
  unsent: [],
  removals: [],
  removalRefused: null,
  earlier: null,
  usage: null,
}
