const types = [
  ['image/jpeg', /^ffd8ff/],
  ['image/png', /^89504e470d0a1a0a/],
  ['image/webp', /^52494646.{8}57454250/],
  ['image/avif', /^.{8}66747970617669(66|73)/],
  ['image/heic', /^.{8}66747970(686569|686576|6d6966|6d7366)/],
] as const

/** Bytes of a file's beginning that tell what it is. */
export const tellingBytes = 12

/** What a photo is by its first bytes, whatever it is called; null for what is none. */
export function photoType(start: Uint8Array): (typeof types)[number][0] | null {
  const hex = [...start.subarray(0, tellingBytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return types.find(([, beginning]) => beginning.test(hex))?.[0] ?? null
}
