const colours = [36, 33, 32, 35, 34, 96, 93, 92, 95, 94]
const terminal = process.stdout.isTTY === true
const width = 9

/** A process' name as the terminal shows it: as wide as the others, in the colour of its number. */
export function paintName(name) {
  const padded = name.padEnd(width)
  if (!terminal) return padded
  const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return `\x1b[${colours[sum % colours.length]}m${padded}\x1b[0m`
}
