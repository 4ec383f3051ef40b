/** Bytes from a box's type to that of its item, by the box's version (ISO/IEC 14496-12, 8.11.6: infe). */
const toItemType: Record<number, number> = { 2: 12, 3: 14 }

/**
 * A copy of a HEIC file that does not say that its metadata is compressed. libheif-js cannot unpack it and would refuse the whole
 * file, but nobody reads metadata here.
 */
export function withoutEncodings(heic: Uint8Array): Buffer {
  const file = Buffer.from(heic)
  for (let at = file.indexOf('infe'); at >= 4; at = file.indexOf('infe', at + 4)) {
    const itemType = at + (toItemType[file[at + 4] ?? 0] ?? 0)
    if (file.toString('latin1', itemType, itemType + 4) !== 'mime') continue
    // The item's name and the type of its content, each with a zero at its end; then how the content is encoded.
    const contentType = file.indexOf(0, itemType + 4) + 1
    const encoding = file.indexOf(0, contentType) + 1
    const end = at - 4 + file.readUInt32BE(at - 4)
    if (encoding > 0 && encoding < end && end <= file.length) file.fill(0, encoding, end)
  }
  return file
}
