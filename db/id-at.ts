/**
 * The lowest UUIDv7 of a time in milliseconds: rows keyed by UUIDv7 are found by when they were made, in order, by their
 * primary key (RFC 9562, 5.7: the first 48 bits are the time).
 */
export function idAt(ms: number): string {
  const time = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
