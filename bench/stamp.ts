/** Length of a timestamped token. */
export const stampLength = 10

/** A token holding the current time, in microseconds of a clock shared by all processes on this machine. */
export function stamp(): string {
  return `${nowMicroseconds()
    .toString(36)
    .padStart(stampLength - 1, '0')} `
}

/** Milliseconds since each of a text's tokens was written. */
export function agesOf(text: string): number[] {
  const present = nowMicroseconds()
  return Array.from(
    { length: text.length / stampLength },
    (_, at) => (present - Number.parseInt(text.slice(at * stampLength, (at + 1) * stampLength), 36)) / 1000,
  )
}

function nowMicroseconds(): number {
  return Number(process.hrtime.bigint() / 1000n)
}
