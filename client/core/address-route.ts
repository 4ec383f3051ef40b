import type { RouteInput, RouteName } from '../../contract/routes.ts'

/** Builds a route's address: path parameters go into the path, the rest is left for the query or body. */
export function addressRoute<R extends RouteName>(
  route: R,
  input: RouteInput<R>,
): { method: string; path: string; rest: Record<string, unknown> } {
  const [method = '', pattern = ''] = route.split(' ')
  const rest: Record<string, unknown> = { ...(input as object) }
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  return { method, path, rest }
}
