/** What the files of tests in this process share, by what they ask for; ended after the last of them. */
const shared = new Map<string, Promise<{ end(): Promise<unknown> }>>()
after(async () => {
  for (const one of shared.values()) await (await one).end()
})

/** Starts `what` for the first who asks for it, and gives the same to the others; it is ended after the last file. */
export function share<T>(what: unknown, start: () => Promise<T>, end: (started: T) => Promise<unknown>): Promise<T> {
  const key = JSON.stringify(what)
  const known = shared.get(key) ?? start().then((started) => ({ started, end: () => end(started) }))
  shared.set(key, known)
  return (known as Promise<{ started: T; end(): Promise<unknown> }>).then(({ started }) => started)
}
