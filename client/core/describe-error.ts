import type { RouteInput } from '../../contract/routes.ts'

export type PageError = RouteInput<'POST /api/v1/page-errors'>

/** Places in our own files that are told of an error, and how many. */
const most = 5

/**
 * What kind of error it is and where in our own files it happened; never its message, which may hold what somebody said. Null
 * for errors of others, such as extensions, whose places are not ours.
 */
export function describeError(kind: PageError['kind'], error: unknown, origin: string): PageError | null {
  const { name, stack } = error instanceof Error ? error : { name: 'Thrown', stack: '' }
  const places = [...(stack ?? '').matchAll(/(https?:\/\/[^\s()]+?):(\d+):(\d+)/g)]
    .filter(([, address = '']) => address.startsWith(`${origin}/`))
    .map(([, address = '', line, column]) => `${new URL(address).pathname.split('/').at(-1)}:${line}:${column}`)
    .filter((place) => /^[\w.-]{1,80}:\d{1,7}:\d{1,7}$/.test(place))
  if (places.length === 0) return null
  return { kind, name: /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error', places: places.slice(0, most) }
}
