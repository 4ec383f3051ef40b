const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** The index of two pictures in one file (CIPA DC-007, 5.2.3): a TIFF directory with their sizes and offsets. */
function index(first: number, second: number): Buffer {
  const entry = (tag: number, type: number, count: number, value: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt16BE(tag, 0)
    head.writeUInt16BE(type, 2)
    head.writeUInt32BE(count, 4)
    return Buffer.concat([head, value])
  }
  const number = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return bytes
  }
  const picture = (attribute: number, size: number, offset: number) =>
    Buffer.concat([number(attribute), number(size), number(offset), number(0)])
  return Buffer.concat([
    Buffer.from('MPF\0MM\0*\0\0\0\x08\0\x03', 'latin1'),
    entry(0xb000, 7, 4, Buffer.from('0100')),
    entry(0xb001, 4, 1, number(2)),
    entry(0xb002, 7, 32, number(50)),
    number(0),
    picture(0x20030000, first, 0),
    picture(0, second, first),
  ])
}

const gainMap = Buffer.from(
  'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0"/></rdf:RDF></x:xmpmeta>',
)

/** A JPEG with a second one behind it, as phones write portraits (MPO) and HDR photos (with a gain map, also by MPF). */
export function followedBy(first: Buffer, second: Buffer, kind: 'MPO' | 'gain map'): Buffer {
  const more = kind === 'MPO' ? [] : [segment(0xe1, gainMap)]
  return Buffer.concat([
    first.subarray(0, 2),
    ...more,
    segment(0xe2, index(first.length, second.length)),
    first.subarray(2),
    second,
  ])
}
