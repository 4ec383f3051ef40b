/** No header asks for more: a longer wait than a day is not worth a timer. */
const most = 86_400

/** Seconds that an answer's Retry-After asks for, in seconds or as a date by the server's own clock; undefined without one. */
export function secondsToWait({ headers }: Response): number | undefined {
  const told = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(told)) return Math.min(most, Number(told))
  const [until, now] = [Date.parse(told), Date.parse(headers.get('date') ?? '')]
  if (Number.isNaN(until)) return undefined
  return Math.min(most, Math.max(0, Math.ceil((until - (Number.isNaN(now) ? Date.now() : now)) / 1_000)))
}
