/**
 * Black or white, whichever is more readable on this colour (#rrggbb): always at least 4.5 : 1 (WCAG 2.2, contrast ratio, with
 * a gamma of 2.2; a test checks the colours).
 */
export function inkOn(colour: string): string {
  const code = Number(colour.replace('#', '0x'))
  const share = (shift: number) => (((code >> shift) & 255) / 255) ** 2.2
  return 0.21 * share(16) + 0.72 * share(8) + 0.07 * share(0) > 0.179 ? '#000' : '#fff'
}
