const startOfScan = 0xda
const endOfImage = 0xd9

/** How many scans the first picture of a JPEG has (ITU T.81, B.1.1): each goes over the whole picture again. */
export function scansIn(jpeg: Uint8Array): number {
  const file = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length)
  let scans = 0
  let at = file.indexOf(0xff, 2)
  while (at >= 0 && at + 4 <= file.length) {
    const marker = file[at + 1] ?? endOfImage
    if (marker === endOfImage) break
    if (marker === startOfScan) scans += 1
    at = file.indexOf(0xff, at + (hasBody(marker) ? 2 + file.readUInt16BE(at + 2) : bytesOf(marker)))
  }
  return scans
}

/** Not 0 (a byte of data), 1 (TEM), RST0 to SOI, and FF, which may fill the space before a marker (B.1.1.2). */
const hasBody = (marker: number) => marker > 1 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd8)

const bytesOf = (marker: number) => (marker === 0xff ? 1 : 2)
