import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { expect } from 'chai'
import sharp from 'sharp'
import { ProblemError } from '../../contract/problem.ts'
import { decodeHeic } from '../../server/http/body/decode-heic.ts'
import { normalisePhoto } from '../../server/http/body/normalise-photo.ts'
import { followedBy } from './two-pictures.ts'

/** What the middle of each quarter of a drawn sample shows. */
const colours = { red: [192, 48, 48], green: [48, 160, 64], blue: [48, 80, 192], yellow: [208, 176, 48] }
type Colour = keyof typeof colours
const upright: Colour[] = ['red', 'green', 'blue', 'yellow']

/** The quarters of a picture with this orientation (EXIF, 4.6.5.1.6), once it is upright, row by row. */
const turned: Record<number, Colour[]> = {
  1: upright,
  2: ['green', 'red', 'yellow', 'blue'],
  3: ['yellow', 'blue', 'green', 'red'],
  4: ['blue', 'yellow', 'red', 'green'],
  5: ['red', 'blue', 'green', 'yellow'],
  6: ['blue', 'red', 'yellow', 'green'],
  7: ['yellow', 'green', 'blue', 'red'],
  8: ['green', 'yellow', 'red', 'blue'],
}

const sample = (name: string) => readFileSync(`test/server/samples/${name}`)

/** The photo as it is stored: its size, and the colour nearest to the middle of each quarter, with how far it is off. */
async function stored(photo: Uint8Array) {
  const { data, info } = await sharp(await normalisePhoto(photo, 'left_image'))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const seen = [1, 3].flatMap((y) =>
    [1, 3].map((x) => {
      const at = (Math.floor((y * info.height) / 4) * info.width + Math.floor((x * info.width) / 4)) * info.channels
      const off = Object.entries(colours).map(([name, colour]) => ({
        name,
        off: Math.max(...colour.map((value, channel) => Math.abs(value - (data[at + channel] ?? 0)))),
      }))
      return off.reduce((best, one) => (one.off < best.off ? one : best))
    }),
  )
  return {
    size: [info.width, info.height],
    quarters: seen.map(({ name }) => name),
    off: Math.max(...seen.map(({ off }) => off)),
  }
}

async function problemOf(photo: Uint8Array) {
  const error = await normalisePhoto(photo, 'left_image').catch((refused: unknown) => refused)
  return error instanceof ProblemError ? error.problem : error
}

/** A chunk of a PNG (PNG, third edition, 5.3). */
function chunk(type: string, data: Buffer): Buffer {
  const [named, number] = [Buffer.concat([Buffer.from(type), data]), Buffer.alloc(8)]
  number.writeUInt32BE(data.length)
  number.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([number.subarray(0, 4), named, number.subarray(4)])
}

/** A PNG that describes its colours by these numbers (11.3.2.6: cICP). */
const numbered = (png: Buffer, numbers: number[]) =>
  Buffer.concat([png.subarray(0, 33), chunk('cICP', Buffer.from(numbers)), png.subarray(33)])

/** Light of a signal in sRGB. */
const linear = (signal: number) => (signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4)
/** BT.709 in BT.2020 (Rec. ITU-R BT.2087). */
const wide = [
  [0.6274, 0.3293, 0.0433],
  [0.0691, 0.9195, 0.0114],
  [0.0164, 0.088, 0.8956],
]
/** Signals of light in BT.2100, 1 being 203 nits. */
function pqOf(light: number): number {
  const power = ((light * 203) / 10_000) ** 0.1593017578125
  return ((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375
}
function hlgOf(light: number): number {
  const scene = 0.26496256 * light ** (1 / 1.2)
  return scene <= 1 / 12 ? Math.sqrt(3 * scene) : 0.17883277 * Math.log(12 * scene - 0.28466892) + 0.55991073
}

/** An interlaced PNG of 16 bits whose header claims these sides. */
async function interlacedPng(side: number): Promise<Buffer> {
  const create = { width: 64, height: 64, channels: 4, background: '#c968' } as const
  const png = await sharp({ create }).toColourspace('rgb16').png({ progressive: true }).toBuffer()
  png.writeUInt32BE(side, 16)
  png.writeUInt32BE(side, 20)
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', png.subarray(16, 29)), png.subarray(33)])
}

/** A progressive JPEG whose last scan comes 100 times more. */
function scannedAgain(jpeg: Buffer): Buffer {
  const scan = jpeg.subarray(jpeg.lastIndexOf(Buffer.from([0xff, 0xda])), -2)
  return Buffer.concat([jpeg.subarray(0, -2), ...Array<Buffer>(100).fill(scan), jpeg.subarray(-2)])
}

describe('a photo', () => {
  for (const name of [
    'plain.heic',
    'grid.heic',
    'ten-bit.heic',
    'twelve-bit.heic',
    'display-p3.heic',
    'packed-metadata.heic',
    'plain.avif',
    'ten-bit.avif',
    'twelve-bit.avif',
    'display-p3.avif',
    'display-p3-by-number.avif',
    'display-p3.jpg',
    'progressive.jpg',
    'sixteen-bit.png',
    'animated.webp',
  ])
    it(`like ${name} is stored with the colours it shows`, async () => {
      const { size, quarters, off } = await stored(sample(name))
      expect({ size, quarters }).to.deep.equal({ size: [320, 240], quarters: upright })
      expect(off).to.be.below(6)
    })

  it('in HEIC or PNG that describes its colours by numbers is stored with the colours it shows', async () => {
    const heic = sample('display-p3.heic')
    const at = heic.indexOf('colrprof') + 4
    heic.write('nclx', at)
    for (const [field, number] of [12, 13, 6].entries()) heic.writeUInt16BE(number, at + 4 + 2 * field)
    heic.writeUInt8(0x80, at + 10)
    const p3 = await sharp(sample('corners.png')).withIccProfile('p3').raw().toBuffer()
    const raw = { raw: { width: 320, height: 240, channels: 3 } } as const
    const png = numbered(await sharp(p3, raw).png().toBuffer(), [12, 13, 0, 1])
    for (const photo of [heic, png]) {
      const { quarters, off } = await stored(photo)
      expect(quarters).to.deep.equal(upright)
      expect(off).to.be.below(6)
    }
  })

  it('of 16 bits with a profile is stored with the colours it shows', async () => {
    const p3 = sharp(sample('corners.png')).withIccProfile('p3')
    const { icc = Buffer.alloc(0) } = await sharp(await p3.clone().png().toBuffer()).metadata()
    const data = Uint16Array.from(await p3.raw().toBuffer(), (value) => value * 257)
    const deep = sharp(data, { raw: { width: 320, height: 240, channels: 3 } }).toColourspace('rgb16')
    const png = await deep.png().toBuffer()
    const profile = chunk('iCCP', Buffer.concat([Buffer.from('p3\0\0'), deflateSync(icc)]))
    const { quarters, off } = await stored(Buffer.concat([png.subarray(0, 33), profile, png.subarray(33)]))
    expect(quarters).to.deep.equal(upright)
    expect(off).to.be.below(6)
  })

  it('in HDR, in PQ or HLG, is stored with the colours it shows below white', async () => {
    const pixels = await sharp(sample('corners.png')).raw().toBuffer()
    for (const [transfer, encode] of [
      [16, pqOf],
      [18, hlgOf],
    ] as const) {
      const data = Uint16Array.from(pixels.map(() => 0))
      for (let at = 0; at < pixels.length; at += 3) {
        const light = [...pixels.subarray(at, at + 3)].map((value) => linear(value / 255))
        for (const [channel, row] of wide.entries()) {
          const sum = row.reduce((all, share, of) => all + share * (light[of] ?? 0), 0)
          data[at + channel] = Math.round(encode(sum) * 65_535)
        }
      }
      const png = sharp(data, { raw: { width: 320, height: 240, channels: 3 } }).toColourspace('rgb16')
      const { quarters, off } = await stored(numbered(await png.png().toBuffer(), [9, transfer, 0, 1]))
      expect(quarters).to.deep.equal(upright)
      expect(off).to.be.below(8)
    }
  })

  it('in CMYK is stored with about the colours it shows', async () => {
    const { quarters, off } = await stored(sample('cmyk.jpg'))
    expect(quarters).to.deep.equal(upright)
    expect(off).to.be.below(80)
  })

  for (const [name, orientation] of [
    ['turned.heic', 6],
    ['mirrored.heic', 5],
    ['turned.avif', 6],
  ] as const)
    it(`like ${name}, which says twice how it is turned, is turned once`, async () => {
      const { size, quarters } = await stored(sample(name))
      expect({ size, quarters }).to.deep.equal({ size: [240, 320], quarters: turned[orientation] })
    })

  it('in JPEG is turned upright from all eight orientations', async () => {
    for (const [orientation, quarters] of Object.entries(turned)) {
      const photo = await sharp(sample('corners.png'))
        .withMetadata({ orientation: Number(orientation) })
        .jpeg()
        .toBuffer()
      expect((await stored(photo)).quarters, `orientation ${orientation}`).to.deep.equal(quarters)
    }
  })

  it('of 48 megapixels in HEIC, and of 200 in JPEG, is shrunk', async () => {
    expect((await stored(sample('48-megapixels.heic'))).size).to.deep.equal([2048, 1536])
    const phone = sharp({ create: { width: 16_320, height: 12_240, channels: 3, background: '#c96' } })
    expect((await stored(await phone.jpeg().toBuffer())).size).to.deep.equal([2048, 1536])
  })

  it('with another behind it is the first: the second of an MPO, or a gain map', async () => {
    const [first, second] = [sample('turned.jpg'), await sharp(sample('corners.png')).negate().jpeg().toBuffer()]
    for (const kind of ['MPO', 'gain map'] as const)
      expect((await stored(followedBy(first, second, kind))).quarters, kind).to.deep.equal(turned[6])
  })

  it('in PNG is taken with none of the texts beside it, which are a thousand times as long unpacked', async () => {
    const png = sample('corners.png')
    const text = chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(7_900_000, 'a'))]))
    const before = process.resourceUsage().maxRSS
    const photo = Buffer.concat([png.subarray(0, 33), ...Array<Buffer>(400).fill(text), png.subarray(33)])
    expect((await stored(photo)).quarters).to.deep.equal(upright)
    expect((process.resourceUsage().maxRSS - before) / 1024, 'megabytes more').to.be.below(200)
  })

  it('in HEIC that takes too much time or memory is refused, and the next is taken', async () => {
    const large = sample('48-megapixels.heic')
    const within = 25_000
    const bounded = (bounds: { within: number; mostHeap: number }) =>
      decodeHeic(large, 65e6, 'left_image', bounds).catch((error: ProblemError) => error.problem.reason)
    expect(await bounded({ within, mostHeap: 100e6 })).to.equal('photo-takes-too-much')
    expect(await bounded({ within: 200, mostHeap: 768e6 })).to.equal('photo-takes-too-long')
    expect((await stored(sample('plain.heic'))).quarters).to.deep.equal(upright)
  })

  it('is refused with the reason if it cannot be taken', async () => {
    const heic = sample('grid.heic')
    const damaged = Buffer.from(heic)
    damaged.fill(0x55, damaged.indexOf('hvcC') + 4, damaged.indexOf('hvcC') + 40)
    /** A HEIC that says of itself to have other sides. */
    const saying = (width: number, height: number) => {
      const said = Buffer.from(sample('plain.heic'))
      said.writeUInt32BE(width, said.indexOf('ispe') + 8)
      said.writeUInt32BE(height, said.indexOf('ispe') + 12)
      return said
    }
    const reasons = {
      'photo-incomplete': [heic.subarray(0, -200), sample('plain.avif').subarray(0, -100)],
      'photo-damaged': [damaged, Buffer.concat([heic.subarray(0, 28), Buffer.alloc(500)])],
      'photo-too-narrow': [saying(30_000, 240)],
      'photo-too-many-pixels': [saying(9_000, 9_000), await interlacedPng(5_000)],
      'photo-takes-too-long': [scannedAgain(sample('progressive.jpg'))],
      'photo-too-small': [saying(60, 60)],
      'photo-of-another-kind': [sample('animated.avif'), Buffer.from('....ftypqt  ....'), Buffer.from('GIF89a')],
      'photo-unreadable': [Buffer.from('palm.heic')],
      'photo-empty': [Buffer.alloc(0)],
    }
    for (const [reason, photos] of Object.entries(reasons))
      for (const [index, photo] of photos.entries())
        expect(await problemOf(photo), `${reason} ${index}`).to.include({ reason, field: 'left_image' })
  })
})
