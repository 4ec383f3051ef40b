/**
 * Colours that a photo describes by numbers instead of an ICC profile (Rec. ITU-T H.273), as profiles. A photo that says
 * nothing, or sRGB or BT.709, needs none.
 */

/** Red, green and blue of each number of primaries as XYZ in an ICC profile: adapted to D50 by Bradford's matrix. */
const primariesOf: Record<number, [red: number[], green: number[], blue: number[]]> = {
  // BT.709, which sRGB has too.
  1: [
    [0.43607, 0.22249, 0.01392],
    [0.38515, 0.71687, 0.09708],
    [0.14307, 0.06061, 0.7141],
  ],
  // BT.2020 and BT.2100.
  9: [
    [0.67346, 0.27903, -0.00193],
    [0.16566, 0.67534, 0.02998],
    [0.1251, 0.04563, 0.79716],
  ],
  // Display P3.
  12: [
    [0.5151, 0.24118, -0.00105],
    [0.29197, 0.69224, 0.04188],
    [0.15715, 0.06658, 0.78438],
  ],
}

/** IEC 61966-2-1. */
const srgb = (signal: number) => (signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4)

/** Nits of white in an HDR photo: what is brighter is cut (Rec. ITU-R BT.2408). */
const white = 203

/** BT.2100, table 4: PQ. */
function pq(signal: number): number {
  const [m1, m2, c1, c2, c3] = [0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875]
  const root = signal ** (1 / m2)
  return (10_000 / white) * (Math.max(root - c1, 0) / (c2 - c3 * root)) ** (1 / m1)
}

/** BT.2100, table 5: HLG, with the gamma of a display of 1,000 nits, on which three quarters of the signal are white. */
function hlg(signal: number): number {
  const scene = (of: number) => (of <= 0.5 ? of ** 2 / 3 : (Math.exp((of - 0.55991073) / 0.17883277) + 0.28466892) / 12)
  return (scene(signal) / scene(0.75)) ** 1.2
}

/** Light, 1 being white, by the number of a transfer. All others are close to sRGB's curve. */
const curves: Record<number, (signal: number) => number> = { 16: pq, 18: hlg }

/** The profile of these numbers; null where they say sRGB, or what is not known here. */
export function profileOfNumbers(primaries: number, transfer: number): Buffer | null {
  const colours = primariesOf[primaries]
  const curve = curves[transfer]
  if (!colours || (primaries === 1 && !curve)) return null
  return profile(colours, curve ?? srgb)
}

/** The same for an AVIF or HEIC; null, too, if it has an ICC profile, which counts more (ISO/IEC 14496-12, 12.1.5: colr). */
export function profileOfHeif(file: Uint8Array): Buffer | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  const at = bytes.indexOf('colrnclx')
  if (at < 0 || at + 12 > bytes.length || bytes.includes('colrprof') || bytes.includes('colrrICC')) return null
  return profileOfNumbers(bytes.readUInt16BE(at + 8), bytes.readUInt16BE(at + 10))
}

/** Entries of a curve. */
const steps = 1024

/** A matrix profile, version 2 (ICC.1:2001-04). */
function profile(colours: number[][], curve: (signal: number) => number): Buffer {
  const trc = Buffer.alloc(12 + 2 * steps)
  trc.write('curv', 'latin1')
  trc.writeUInt32BE(steps, 8)
  for (let step = 0; step < steps; step += 1)
    trc.writeUInt16BE(Math.round(Math.min(curve(step / (steps - 1)), 1) * 65_535), 12 + 2 * step)
  const name = Buffer.alloc(96)
  name.write('desc', 'latin1')
  name.writeUInt32BE('Rekha\0'.length, 8)
  name.write('Rekha', 12, 'latin1')
  const tags: [string, Buffer][] = [
    ['desc', name],
    ['cprt', Buffer.from('text\0\0\0\0none\0\0\0\0', 'latin1')],
    ['wtpt', xyz(d50)],
    ...(['rXYZ', 'gXYZ', 'bXYZ'] as const).map((tag, at): [string, Buffer] => [tag, xyz(colours[at] ?? [])]),
    ...(['rTRC', 'gTRC', 'bTRC'] as const).map((tag): [string, Buffer] => [tag, trc]),
  ]
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length)
  let at = 128 + table.length
  for (const [index, [tag, data]] of tags.entries()) {
    table.write(tag, 4 + 12 * index, 'latin1')
    table.writeUInt32BE(at, 8 + 12 * index)
    table.writeUInt32BE(data.length, 12 + 12 * index)
    at += data.length
  }
  const header = Buffer.alloc(128)
  header.writeUInt32BE(at)
  header.writeUInt32BE(0x02100000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  header.write('acsp', 36, 'latin1')
  xyz(d50).copy(header, 68, 8)
  return Buffer.concat([header, table, ...tags.map(([, data]) => data)])
}

/** The white of every profile (7.2.16). */
const d50 = [0.9642, 1, 0.8249]

/** Numbers as s15Fixed16 (6.5.26). */
function xyz(values: number[]): Buffer {
  const data = Buffer.alloc(20)
  data.write('XYZ ', 'latin1')
  for (const [at, value] of values.entries()) data.writeInt32BE(Math.round(value * 65_536), 8 + 4 * at)
  return data
}
