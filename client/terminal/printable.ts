/** A text without what a terminal would take for a command: control characters but line ends and tabs. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '')
}
