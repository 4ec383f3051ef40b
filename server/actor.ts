/** Whoever asks now: a signed-in user, or a guest, who is a session without a user. */
export type Actor = { sessionId: string } & (
  | { kind: 'user'; userId: string; guestId: null }
  | { kind: 'guest'; userId: null; guestId: string }
)

/** What limits are counted by. */
export function actorKey(actor: Actor): string {
  return actor.userId ?? actor.guestId ?? actor.sessionId
}
