import type { HostMessages } from '../../../contract/embed.ts'

export type HostMessage = { [T in keyof HostMessages]: { type: T } & HostMessages[T] }[keyof HostMessages]

type Check = (value: unknown) => boolean

const oneOf =
  (...allowed: unknown[]): Check =>
  (value) =>
    allowed.includes(value)
const text =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const whether = oneOf(true, false)

/** The fields of each message of the host page; a test compares them with the contract's schemas. */
const fields: { [T in keyof HostMessages]: Record<keyof HostMessages[T], Check> } = {
  hello: {
    site: matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
    mode: oneOf('panel', 'inline'),
    language: oneOf('en', 'hi', null),
    theme: oneOf('auto', 'light', 'dark', null),
  },
  shown: { isOpen: whether, isNarrow: whether },
  ask: { text: text(1, 4000) },
  language: { language: oneOf('en', 'hi') },
  theme: { theme: oneOf('auto', 'light', 'dark') },
  identify: {
    id: text(1, 200),
    name: (value) => value === undefined || text(0, 100)(value),
    expires: (value) => Number.isSafeInteger(value) && (value as number) > 0,
    signature: matching(/^[0-9a-f]{64}$/),
  },
}

/** A message of the host page; null for anything else. */
export function readMessage(data: unknown): HostMessage | null {
  if (typeof data !== 'object' || data === null) return null
  const message = data as Record<string, unknown>
  const type = message['type']
  if (message['rekha'] !== 1 || typeof type !== 'string' || !Object.hasOwn(fields, type)) return null
  const checks: Record<string, Check> = fields[type as keyof HostMessages]
  return Object.entries(checks).every(([name, holds]) => holds(message[name])) ? (message as HostMessage) : null
}
