import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect } from 'chai'
import sharp from 'sharp'
import { Analysis } from '../../db/models/analysis.ts'
import { AuditEntry } from '../../db/models/audit-entry.ts'
import { Charge } from '../../db/money/charge.ts'
import { drawPhoto } from '../stack/draw-photo.ts'
import type { Stack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { useStack } from '../stack/use-stack.ts'
import type { Visitor } from '../stack/visitor.ts'
import { refusal } from './refusal.ts'
import { sendWithoutEnd } from './send-without-end.ts'

const url = '/api/v1/analyses'

describe('an upload', () => {
  const stackNow = useStack({ workers: 0 })
  let stack: Stack
  let asha: Visitor
  before(async () => {
    stack = stackNow()
    asha = await stack.visitor()
  })

  const stored = () => readdir(join(stack.folder, 'photos'), { recursive: true }).catch(() => [])

  async function post(body: Buffer | FormData, headers: Record<string, string> = {}) {
    const response = await asha.fetch(url, {
      method: 'POST',
      body: body instanceof FormData ? body : new Uint8Array(body),
      headers,
    })
    const { problem } = (await response.json()) as { problem?: { code: string } }
    return { status: response.status, code: problem?.code }
  }

  /** The server's message about one photo; '' if accepted. */
  async function saidOf(photo: Buffer): Promise<string> {
    const response = await asha.fetch(url, { method: 'POST', body: form(['left_image', photo]) })
    const { problem } = (await response.json()) as { problem?: { message: string } }
    return problem?.message ?? ''
  }

  function form(...parts: [name: string, content: Buffer | string, fileName?: string][]) {
    const made = new FormData()
    for (const [name, content, fileName] of parts)
      if (typeof content === 'string') made.append(name, content)
      else made.append(name, new Blob([new Uint8Array(content)]), fileName ?? 'palm.jpg')
    return made
  }

  const multipart = { 'content-type': 'multipart/form-data; boundary=b' }
  /** A form with a file without a name, and optionally a photo before it. */
  function nameless(field: string, type: string, content: Buffer, left?: Buffer): Buffer {
    const part = (name: string, file: string, bytes: Buffer) => [
      Buffer.from(
        `--b\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: ${type}\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]
    const first = left ? part('left_image', 'left.jpg', left) : []
    return Buffer.concat([...first, ...part(field, '', content), Buffer.from('--b--\r\n')])
  }

  const rotated = async (orientation: number) =>
    sharp(await drawPhoto(1, 300, 200))
      .withMetadata({ orientation })
      .withExif({ IFD0: { Artist: 'Secret', ImageDescription: '<script>' }, IFD3: { GPSLatitude: '12/1 0/1 0/1' } })
      .jpeg()
      .toBuffer()

  it('is kept upright, reduced and stripped, under its owner and its analysis', async () => {
    const analysis = await asha.upload({ left: await rotated(6), right: await drawPhoto(2, 3000, 4000) })
    expect(analysis).to.include({ status: 'queued', access: 'summary', percent: 0, reader: 'openai', shared: false })
    expect(analysis.hands).to.deep.equal(['left', 'right'])
    expect(analysis.expiresAt).to.be.a('string')
    const row = await Analysis.query().findById(analysis.id).throwIfNotFound()
    expect(row.leftImagePath).to.equal(`${row.guestId}/${analysis.id}/left.jpg`)

    const left = await sharp(await stack.stored(row.leftImagePath)).metadata()
    expect(left).to.include({ format: 'jpeg', width: 200, height: 300 })
    for (const trace of ['exif', 'icc', 'iptc', 'xmp', 'orientation'] as const)
      expect(left[trace], trace).to.equal(undefined)
    const right = await sharp(await stack.stored(row.rightImagePath)).metadata()
    expect(right).to.include({ width: 1536, height: 2048 })
  })

  it('is judged by its content: JPEG, PNG and WebP are taken whatever they are called', async () => {
    const picture = sharp(await drawPhoto())
    for (const bytes of [await picture.png().toBuffer(), await picture.webp().toBuffer()])
      for (const name of ['../../etc/passwd.jpg', 'a.jpg.php'])
        expect(await post(form(['left_image', bytes, name]))).to.include({ status: 202 })
    const polyglot = Buffer.concat([await drawPhoto(), Buffer.from('<script>alert(1)</script>')])
    const { id } = await asha.upload({ left: polyglot })
    const image = Buffer.from(await (await asha.fetch(`${url}/${id}/images/left`)).arrayBuffer())
    expect(image.includes('script')).to.equal(false)
  })

  it('is taken whatever its file is called, and of whatever type it is said to be', async () => {
    const photo = await drawPhoto()
    for (const name of [
      'हथेली.jpg',
      'Фото – 1.jpg',
      '🖐🏽.jpg',
      '手のひら',
      'يد.jpg',
      'a "b" c.jpg',
      'Ünïcode\r\n.jpg',
      'a/',
      '..',
    ])
      expect(await post(form(['left_image', photo, name])), name).to.include({ status: 202 })
    const sent = (disposition: string, type: string) =>
      Buffer.concat([
        Buffer.from(`--b\r\nContent-Disposition: form-data; name="left_image"; ${disposition}\r\n${type}\r\n`),
        photo,
        Buffer.from('\r\n--b--\r\n'),
      ])
    const type = 'Content-Type: image/jpeg\r\n'
    for (const disposition of [
      "filename*=UTF-8''%E0%A4%B9%E0%A4%BE%E0%A4%A5.jpg",
      `filename="hand.jpg"; filename*=UTF-8''%F0%9F%96%90.jpg`,
      'filename="C:\\\\photos\\\\palm.jpg"',
      'filename="a \\"quoted\\" one.jpg"',
      'filename="../../palm.jpg"',
      'filename="%22palm%22.jpg"',
      'filename=palm.jpg',
      'filename="\xe0\xa4"',
    ])
      expect(await post(sent(disposition, type), multipart), disposition).to.include({ status: 202 })
    for (const said of [
      'image/jpg',
      'IMAGE/JPEG; name=x',
      'image/pjpeg',
      'application/octet-stream',
      'text/plain',
      'jpeg',
      '',
    ])
      for (const line of [`Content-Type: ${said}\r\n`, ...(said === '' ? [''] : [])])
        expect(await post(sent('filename="palm.jpg"', line), multipart), line).to.include({ status: 202 })
    const loud = { 'content-type': 'Multipart/Form-Data; charset=utf-8; Boundary="b"' }
    expect(await post(sent('filename="palm.jpg"', type), loud)).to.include({ status: 202 })
  })

  it('is read as cameras and programs make it: huge, turned, progressive, CMYK, of 16 bits, or with more or less at its end', async () => {
    const photo = await drawPhoto(1, 300, 200)
    const plain = sharp({ create: { width: 6144, height: 8192, channels: 3, background: '#c96' } })
    const huge = await plain.clone().jpeg().toBuffer()
    const taken: Record<string, Buffer> = {
      '50 megapixels': huge,
      '50 megapixels, turned': await plain.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      progressive: await sharp(photo).jpeg({ progressive: true }).toBuffer(),
      'progressive, without its last two bytes': (await sharp(photo).jpeg({ progressive: true }).toBuffer()).subarray(
        0,
        -2,
      ),
      cmyk: await sharp(photo).toColourspace('cmyk').jpeg().toBuffer(),
      grey: await sharp(photo).greyscale().jpeg().toBuffer(),
      '16 bits': await sharp(photo).toColourspace('rgb16').png().toBuffer(),
      'with bytes after its end': Buffer.concat([photo, randomBytes(5000)]),
      'without its last byte': photo.subarray(0, -1),
      'without its last two bytes': photo.subarray(0, -2),
      'a PNG without its end mark': (await sharp(photo).png().toBuffer()).subarray(0, -12),
    }
    for (const [what, bytes] of Object.entries(taken)) expect(await saidOf(bytes), what).to.equal('')
    const { id } = await asha.upload({ left: huge })
    const kept = await asha.fetch(`${url}/${id}/images/left`)
    const { width, height } = await sharp(Buffer.from(await kept.arrayBuffer())).metadata()
    expect([width, height]).to.deep.equal([1536, 2048])
  })

  it('that is refused is told what is wrong with it', async () => {
    const photo = await drawPhoto(1, 300, 200)
    const half = photo.subarray(0, photo.length / 2)
    const png = await sharp(photo).png().toBuffer()
    const webp = await sharp(photo).webp().toBuffer()
    const damaged = Buffer.from(png)
    damaged.fill(0x55, png.length / 2, png.length / 2 + 40)
    const phone = sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: '#c96' } })
    const refused: [string, Buffer, RegExp][] = [
      ['nothing', Buffer.alloc(0), /is empty/],
      ['108 megapixels', await phone.png().toBuffer(), /12000 × 9000 pixels.*at most 65 megapixels/],
      ['half a JPEG', half, /did not arrive whole/],
      ['a few bytes less', photo.subarray(0, -9), /did not arrive whole/],
      ['half a JPEG with an end mark', Buffer.concat([half, Buffer.from('ffd9', 'hex')]), /did not arrive whole/],
      ['three bytes', photo.subarray(0, 3), /did not arrive whole/],
      ['half a PNG', png.subarray(0, png.length / 2), /did not arrive whole/],
      ['half a WebP', webp.subarray(0, webp.length / 2), /did not arrive whole/],
      ['a damaged PNG', damaged, /is damaged/],
      ['a GIF', await sharp(photo).gif().toBuffer(), /is a GIF/],
      ['a TIFF', await sharp(photo).tiff().toBuffer(), /is a TIFF/],
      ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), /is a PDF/],
      ['a video', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), randomBytes(99)]), /is a video/],
      ['a web page', Buffer.from('<!doctype html><p>palm'), /is a web page/],
      ['something else', Buffer.from('no photo at all'), /not a photo that can be read/],
    ]
    for (const [what, bytes, reason] of refused) expect(await saidOf(bytes), what).to.match(reason)
  })

  it('is refused as not an image, and nothing is kept', async () => {
    const before = await stored()
    const jpeg = await drawPhoto()
    const bad: Record<string, Buffer> = {
      truncated: jpeg.subarray(0, jpeg.length / 2),
      html: Buffer.from('<!doctype html><p>palm'),
      pdf: Buffer.from('%PDF-1.7\n1 0 obj'),
      svg: Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><rect width="9" height="9"/></svg>',
      ),
      gif: await sharp(jpeg).gif().toBuffer(),
      tiff: await sharp(jpeg).tiff().toBuffer(),
      noise: randomBytes(50_000),
      tiny: await sharp(jpeg).resize(1, 1).png().toBuffer(),
      'thin as a thread': await sharp({ create: { width: 64, height: 700_000, channels: 3, background: '#000' } })
        .png()
        .toBuffer(),
      thin: await sharp({ create: { width: 1, height: 30_000, channels: 3, background: '#000' } })
        .png()
        .toBuffer(),
      bomb: await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
        .png({ compressionLevel: 9 })
        .toBuffer(),
    }
    for (const [name, bytes] of Object.entries(bad))
      expect(await post(form(['left_image', bytes])), name).to.deep.equal({ status: 422, code: 'not-an-image' })
    expect(await stored()).to.deep.equal(before)
  })

  it('in HEIC is read, and two at once', async () => {
    const heic = await readFile('test/server/samples/turned.heic')
    const { id } = await asha.upload({ left: heic, right: heic })
    for (const hand of ['left', 'right']) {
      const image = await asha.fetch(`${url}/${id}/images/${hand}`)
      const { format, width, height } = await sharp(Buffer.from(await image.arrayBuffer())).metadata()
      expect({ format, width, height }).to.deep.equal({ format: 'jpeg', width: 240, height: 320 })
    }
  })

  it('of two photos is told which one was bad', async () => {
    const good = await drawPhoto()
    for (const [hand, photos] of [
      ['left', { left: Buffer.from('no photo'), right: good }],
      ['right', { left: good, right: Buffer.from('no photo') }],
    ] as const)
      expect(await refusal(asha.upload(photos))).to.include({ code: 'not-an-image', field: `${hand}_image` })
  })

  describe('that is cancelled', () => {
    const reserved = () => Charge.query().whereNull('settledAt').resultSize()
    const photos = async () => (await stored()).filter((name) => name.endsWith('.jpg'))
    const left = () => Promise.all([Analysis.query().resultSize(), reserved(), photos()])
    const cancel = (key: string) => asha.fetch(`/api/v1/uploads/${key}`, { method: 'DELETE' })

    it('leaves no reading, no reservation and no file, when it has become a reading', async () => {
      const before = await left()
      const key = randomUUID()
      const { id } = await asha.upload({}, key)
      expect((await cancel(key)).status).to.equal(204)
      expect(await left()).to.deep.equal(before)
      const [last] = await AuditEntry.page({ action: 'reading-deleted' }, 1)
      expect(last?.subjectId).to.equal(id)
      expect(await refusal(asha.upload({}, key))).to.include({ code: 'conflict' })
      expect(await left()).to.deep.equal(before)
    })

    it('nor when it is still arriving, whichever is first', async () => {
      const before = await left()
      for (let time = 0; time < 10; time += 1) {
        const key = randomUUID()
        const sent = asha.upload({}, key).catch((error: unknown) => error)
        const cancelled = Promise.all(Array.from({ length: time }, () => asha.fetch('/healthz'))).then(() =>
          cancel(key),
        )
        expect((await cancelled).status).to.equal(204)
        await sent
        expect(await left(), `after ${time} others`).to.deep.equal(before)
      }
    })

    it('is nobody else’s to cancel', async () => {
      const key = randomUUID()
      const { id } = await asha.upload({}, key)
      const other = await stack.visitor()
      expect((await other.fetch(`/api/v1/uploads/${key}`, { method: 'DELETE' })).status).to.equal(204)
      expect(await asha.upload({}, key)).to.include({ id })
    })
  })

  it('whose answer was lost is one reading and one reservation, however often it is sent again', async () => {
    const key = randomUUID()
    const count = () => Promise.all([Analysis.query().resultSize(), Charge.query().resultSize()])
    const [readings, charges] = await count()
    const sent = await Promise.all([asha.upload({}, key), asha.upload({}, key), asha.upload({}, key)])
    expect(new Set(sent.map(({ id }) => id)).size).to.equal(1)
    expect(await count()).to.deep.equal([readings! + 1, charges! + 1])
  })

  it('without a photo is told where to put one', async () => {
    const photo = await drawPhoto()
    for (const [what, body] of [
      ['none', form(['language', 'en'])],
      ['wrong field', form(['photo', photo])],
      ['the same hand twice', form(['left_image', photo], ['left_image', photo])],
      ['no file', form(['left_image', 'palm.jpg'])],
      ['a file without a name', nameless('left_image', 'image/jpeg', photo)],
      ['one of no type', nameless('left_image', 'application/octet-stream', photo)],
      ['one beside a photo', nameless('right_image', 'application/octet-stream', photo, photo)],
    ] as const)
      expect(await post(body, body instanceof FormData ? {} : multipart), what).to.deep.equal({
        status: 422,
        code: 'no-image',
      })
    // As browsers send a file field with no file chosen.
    const left = await drawPhoto()
    const beside = nameless('right_image', 'application/octet-stream', Buffer.alloc(0), left)
    expect(await post(beside, multipart)).to.include({ status: 202 })
  })

  it('that is too large is cut off', async () => {
    const photo = await drawPhoto()
    const many = Array.from({ length: 50 }, (_, index) => [`field${index}`, 'x'] as [string, string])
    for (const [what, body] of [
      ['a file over 15 MB', form(['left_image', Buffer.alloc(15 * 1024 * 1024 + 1)])],
      ['three files', form(['left_image', photo], ['right_image', photo], ['left_image', photo])],
      ['three files of one hand', form(['left_image', photo], ['left_image', photo], ['left_image', photo])],
      ['fifty fields', form(...many)],
      ['a long field', form(['language', 'x'.repeat(5000)])],
    ] as const)
      expect(await post(body), what).to.deep.equal({ status: 413, code: 'too-large' })
    const big = asha.fetch(url, { method: 'POST', body: form(['left_image', Buffer.alloc(40 * 1024 * 1024)]) })
    expect(
      await big.then(
        ({ status }) => status,
        () => 'cut',
      ),
    ).to.be.oneOf([413, 'cut'])
  })

  it('that does not end is cut, whatever it pretends to be', async () => {
    for (const beginning of [
      '--b\r\nContent-Disposition: form-data; name="left_image"; filename="a.jpg"\r\n\r\n',
      '--b\r\nContent-Disposition: form-data; name="language"\r\n\r\n',
      'neither a part nor an end',
    ]) {
      const { answer, sent } = await sendWithoutEnd(asha, url, 'multipart/form-data; boundary=b', beginning)
      expect(answer, beginning).to.match(/^HTTP\/1\.1 413 .*"code":"too-large"/s)
      expect(sent).to.be.below(60e6)
    }
  })

  it('counts as one of the hour’s only when it was taken', async () => {
    const strict = await stack.addServer({ UPLOADS_PER_HOUR: '2' })
    const guest = await stack.visitor(stack.servers.indexOf(strict))
    await guest.connect()
    for (let number = 0; number < 3; number += 1)
      expect(await refusal(guest.upload({ left: Buffer.from('not a photo') }))).to.include({ code: 'not-an-image' })
    await guest.upload()
    await guest.upload()
    expect(await refusal(guest.upload())).to.include({ code: 'too-many' })
    guest.leave()
  })

  it('that gives an address for a photo is refused', async () => {
    const photo = await drawPhoto()
    for (const body of [
      form(['left_image', 'https://example.org/palm.jpg']),
      form(['left_image', photo], ['right_image', 'file:///etc/passwd']),
      form(['left_image', photo], ['image_url', 'http://169.254.169.254/']),
    ])
      expect(await post(body)).to.deep.equal({ status: 400, code: 'invalid' })
  })

  it('that is malformed is refused as invalid', async () => {
    const boundary = 'multipart/form-data; boundary=b'
    const part = (name: string, end = '--b--\r\n') =>
      Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nx\r\n${end}`)
    const cases: Record<string, [string, Buffer]> = {
      'no boundary': ['multipart/form-data', part('a')],
      'wrong boundary': ['multipart/form-data; boundary=other', part('a')],
      'empty body': [boundary, Buffer.alloc(0)],
      'no end': [boundary, part('a', '')],
      'nested name': [boundary, part('a[b][c]')],
      'huge index': [boundary, part('a[4294967294]')],
      'a name every object has': [boundary, part('__proto__')],
      'a file by such a name': [boundary, part('__proto__"; filename="a.jpg')],
      'a file by a nested name': [boundary, part('a[b]"; filename="a.jpg')],
      'malformed header': [boundary, Buffer.from('--b\r\nContent-Disposition\r\n\r\nx\r\n--b--\r\n')],
    }
    for (const [what, [type, body]] of Object.entries(cases))
      expect(await post(body, { 'content-type': type }), what).to.deep.equal({ status: 400, code: 'invalid' })
    expect(await post(Buffer.from('{}'), { 'content-type': 'application/json' })).to.include({ status: 415 })
  })

  it('that drips one byte a second is cut', async () => {
    const slow = new URL((await stack.addServer({ REQUEST_SECONDS: '2' })).url)
    const socket = connect(Number(slow.port), slow.hostname)
    const headers = [
      `POST ${url} HTTP/1.1`,
      `Host: ${slow.host}`,
      `Cookie: ${asha.cookie}`,
      `X-CSRF-Token: ${asha.csrfToken}`,
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 1000',
    ]
    socket.write(`${headers.join('\r\n')}\r\n\r\n`)
    const drip = setInterval(() => socket.write('x'), 100)
    const answer = await new Promise<string>((resolve) => {
      let text = ''
      socket.on('data', (data) => {
        text += data
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(text))
    })
    clearInterval(drip)
    expect(answer).to.match(/^HTTP\/1\.1 408 .*"code":"timed-out"/s)
  })

  it('waits when too much is arriving from one address, which no longer counts when it is cut off', async () => {
    const { hostname, port, host } = new URL(asha.url)
    const lines = [`POST ${url} HTTP/1.1`, `Host: ${host}`, `Cookie: ${asha.cookie}`, `X-CSRF-Token: ${asha.csrfToken}`]
    const type = `Content-Type: ${multipart['content-type']}`
    const headers = [...lines, type, `Content-Length: ${31 * 1024 * 1024}`].join('\r\n')
    const begin = () => {
      const socket = connect(Number(port), hostname)
      socket.on('error', () => {})
      socket.write(`${headers}\r\n\r\n--b\r\n`)
      return socket
    }
    const arriving = Array.from({ length: 9 }, begin)
    // Whichever came last.
    const [answer] = (await Promise.race(arriving.map((socket) => once(socket, 'data')))) as [Buffer]
    expect(String(answer)).to.match(/^HTTP\/1\.1 503 .*Retry-After: 5.*"reason":"photos-busy"/s)
    expect(await asha.upload()).to.include({ status: 'queued' })
    for (const socket of arriving) socket.destroy()
    const again = async () => (await post(Buffer.alloc(30 * 1024 * 1024), multipart)).status !== 503
    await until(again, 'room for another')
  })

  it('is for somebody with a session, from our own page', async () => {
    const body = form(['left_image', await drawPhoto()])
    const response = await fetch(new URL(url, asha.url), { method: 'POST', body })
    expect(response.status).to.equal(403)
  })

  it('that is refused while its photo is still arriving is told why, and not just cut off', async () => {
    const body = form(['left_image', Buffer.alloc(1_500_000)])
    for (let upload = 0; upload < 20; upload += 1) {
      const response = await fetch(new URL(url, asha.url), { method: 'POST', body })
      expect(response.status).to.equal(403)
      expect(await response.json()).to.have.nested.property('problem.code', 'forbidden')
    }
  })

  it("is nobody else's to see", async () => {
    const { id } = await asha.upload()
    const other = await stack.visitor()
    await other.register()
    expect((await other.fetch(`${url}/${id}/images/left`)).status).to.equal(404)
    expect((await other.fetch(`${url}/${id}/summary`)).status).to.equal(404)
    expect((await fetch(new URL(`${url}/${id}/images/left`, asha.url))).status).to.equal(401)
    await other.connect()
    expect(await refusal(other.ask('analysis:join', { analysisId: id }))).to.include({ code: 'missing' })
  })

  it('of a guest is the same person’s after signing in', async () => {
    const guest = await stack.visitor()
    const { id } = await guest.upload()
    const user = await guest.register()
    await guest.connect()
    const { analysis } = await guest.ask('analysis:join', { analysisId: id })
    expect(analysis).to.include({ access: 'full', expiresAt: null })
    const row = await Analysis.query().findById(id).throwIfNotFound()
    expect(row).to.include({ userId: user.id, guestId: null })
  })
})
