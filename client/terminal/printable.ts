/** A text without what a terminal would take for a command, control characters but line ends and tabs, or turn around. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
}
