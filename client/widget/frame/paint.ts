/** Red, green and blue, 0 to 255. */
type Colour = [number, number, number]

/** In each colour scheme, the background on which accented text is hardest to read. */
const grounds = { light: '#eceaf6', dark: '#2b2546' }
/** WCAG 2.2, 1.4.3: contrast of text and background. */
const least = 4.5

/** Applies a site's colour to the page, keeping all text on and beside it readable. */
export function paint(accent: string, style: { setProperty(name: string, value: string): void }): void {
  const { light, dark } = shades(accent)
  for (const name of ['--button', '--own']) style.setProperty(name, accent)
  for (const name of ['--button-text', '--own-text']) style.setProperty(name, wordsOn(accent))
  style.setProperty('--accent', `light-dark(${light}, ${dark})`)
}

/** Black or white, whichever is more readable on this colour. */
export function wordsOn(colour: string): string {
  return contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000'
}

/** The colour, darkened or lightened until text in it is readable on the backgrounds of each scheme. */
export function shades(accent: string): { light: string; dark: string } {
  const towards = (end: string, ground: string) => {
    for (let share = 0; share < 1; share += 0.05) {
      const mixed = mix(accent, end, share)
      if (contrast(mixed, ground) >= least) return mixed
    }
    return end
  }
  return { light: towards('#000000', grounds.light), dark: towards('#ffffff', grounds.dark) }
}

/** WCAG 2.2: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = read(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Colour
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mix(from: string, to: string, share: number): string {
  const end = read(to)
  const mixed = read(from).map((value, index) => Math.round(value + ((end[index] ?? 0) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function read(colour: string): Colour {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Colour
}
