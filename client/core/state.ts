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
import type { SignInOffer } from './carrier.ts'
import type { ConnectionState } from './connection.ts'

/** A question on its way. It keeps its clientMessageId, so that retries are answered only once. */
export interface Unsent {
  clientMessageId: string
  analysisId: string
  /** Null until its conversation is made. */
  conversationId: string | null
  text: string
  /** `waiting` is retried automatically, `failed` only by the person. */
  state: 'sending' | 'waiting' | 'failed'
  problem: Problem | null
  /** The question's row, once known: it is then shown as a message. */
  seenAs: string | null
  /** Conversations that existed before one was created for it. */
  known: string[]
}

export interface OpenConversation {
  id: string
  /** Oldest first. */
  messages: MessageView[]
  /** The cursor of older messages. */
  next: string | null
  /** It was made for a question from here while none was open, and has been open since: what was typed meanwhile is its next one. */
  isMadeHere?: true
}

/** How much of a reading is on the screen while it is shown at the pace of a reader. */
export interface Pace {
  analysisId: string
  /** Its lines are being drawn; its text follows. */
  isDrawing: boolean
  /** UTF-16 units of its text, over all parts. */
  shown: number
}

/** Something hidden for deletion: `undoable` for a moment, then `sent`. */
export interface Removal {
  kind: 'conversation' | 'analysis'
  id: string
  /** It was on the screen, and returns there if restored. */
  wasOpen: boolean
  state: 'undoable' | 'sent'
}

/** Everything a screen shows. */
export interface State {
  connection: ConnectionState
  /** Why the connection is being refused. */
  refused: Problem | null
  /** False until the session is known. */
  sessionKnown: boolean
  user: UserView | null
  sessionEnded: Payload<'session:ended'>['reason'] | null
  /** The session is being exchanged for another: the server may have done so before its answer arrives. */
  isChangingSession: boolean
  /** A forgotten password can be replaced: the server sends mail. */
  resetsPasswords: boolean
  /** How one may sign in besides by password; null where that is not offered. */
  signIn: SignInOffer | null
  /** The sign-in form on the start screen is open. */
  isSigningIn: boolean
  /** The account is to be opened as soon as somebody is signed in. */
  isAccountAwaited: boolean
  /** 0 to 100 while photos are uploading. */
  uploading: number | null
  /** The analysis to show; `analysis` is null until loaded. */
  following: string | null
  analysis: AnalysisView | null
  /** Why the analysis cannot be shown. */
  unavailable: Problem | null
  /** What disappeared while shown: it expired, or another page deleted it. */
  gone: 'expired' | 'reading' | 'conversation' | null
  place: number | null
  live: Readonly<Record<string, LiveText>>
  /** Null when all that has arrived is on the screen. */
  pace: Pace | null
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
  pace: null,
  conversations: { items: [], next: null },
  conversation: null,
} satisfies Partial<State>

export const initialState: State = {
  connection: 'resting',
  refused: null,
  sessionKnown: false,
  user: null,
  sessionEnded: null,
  isChangingSession: false,
  resetsPasswords: false,
  signIn: null,
  isSigningIn: false,
  isAccountAwaited: false,
  uploading: null,
  ...nothingFollowed,
  unsent: [],
  removals: [],
  removalRefused: null,
  earlier: null,
  usage: null,
}
