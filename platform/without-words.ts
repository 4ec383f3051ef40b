/** Names by which providers tell errors and fields apart; anything longer may be a sentence. */
const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w.[\]-]{1,60}$/.test(value)

/** The fields in which providers name what is wrong. */
interface Named {
  code?: unknown
  type?: unknown
  param?: unknown
}

/** The names in an error's fields, to end a message: ` (invalid_value, messages)`, or nothing. */
export function namesIn({ code, type, param }: Named): string {
  const names = [code, type, param].filter(isName)
  return names.length > 0 ? ` (${names.join(', ')})` : ''
}

/**
 * What a log may hold of a failed call to a provider: its status and names, and none of its sentences, which may repeat those of a
 * person, what is printed in a photo, or a key. Other errors are returned as they are.
 */
export function withoutWords(error: unknown): unknown {
  // Its message quotes what could not be parsed.
  if (error instanceof SyntaxError) return new Error('what the provider sent is no JSON')
  if (!(error instanceof Error) || !('requestID' in error)) return error
  const answered = error as Error & Named & { status?: number; requestID: unknown }
  const { status, requestID } = answered
  // No answer came.
  if (status === undefined) return error
  const asked = isName(requestID) ? `, request ${requestID}` : ''
  return Object.assign(new Error(`the provider answered ${status}${namesIn(answered)}${asked}`), { status })
}
