import { crc32, deflateSync } from 'node:zlib'

/** Bytes of the signature and the IHDR chunk, after which iCCP belongs (PNG, third edition, 5.6). */
const headerBytes = 33

/** A PNG whose colours are those of an ICC profile (PNG, third edition, 11.3.2.3: iCCP). */
export function withProfile(png: Buffer, profile: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from('iCCPprofile\0\0', 'latin1'), deflateSync(profile)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length - 4)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([png.subarray(0, headerBytes), length, body, check, png.subarray(headerBytes)])
}
