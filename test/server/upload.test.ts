import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect } from 'chai'
import sharp from 'sharp'
import { Analysis } from '../../db/models/analysis.ts'
import { drawPhoto } from '../stack/draw-photo.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import type { Visitor } from '../stack/visitor.ts'
import { refusal } from './refusal.ts'
import { sendWithoutEnd } from './send-without-end.ts'

const url = '/api/v1/analyses'

describe('an upload', () => {
  let stack: Stack
  let asha: Visitor
  before(async () => {
    stack = await startStack({ workers: 0 })
    asha = await stack.visitor()
  })
  after(() => stack.stop())

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

  function form(...parts: [name: string, content: Buffer | string, fileName?: string][]) {
    const made = new FormData()
    for (const [name, content, fileName] of parts)
      if (typeof content === 'string') made.append(name, content)
      else made.append(name, new Blob([new Uint8Array(content)]), fileName ?? 'palm.jpg')
    return made
  }

  const multipart = { 'content-type': 'multipart/form-data; boundary=b' }
  /** A form with a file that has no name, and maybe a photo before it. */
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

    const left = await sharp(join(stack.folder, 'photos', row.leftImagePath ?? '')).metadata()
    expect(left).to.include({ format: 'jpeg', width: 200, height: 300 })
    for (const trace of ['exif', 'icc', 'iptc', 'xmp', 'orientation'] as const)
      expect(left[trace], trace).to.equal(undefined)
    const right = await sharp(join(stack.folder, 'photos', row.rightImagePath ?? '')).metadata()
    expect(right).to.include({ width: 1536, height: 2048 })
  })

  it('is turned upright whatever the camera says', async () => {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const { id } = await asha.upload({ left: await rotated(orientation) })
      const image = await asha.fetch(`${url}/${id}/images/left`)
      const { width, height } = await sharp(Buffer.from(await image.arrayBuffer())).metadata()
      expect([width, height], `orientation ${orientation}`).to.deep.equal(orientation < 5 ? [300, 200] : [200, 300])
    }
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

  it('says how a HEIC photo can be sent', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), randomBytes(2000)])
    const error = await asha.upload({ left: heic }).catch((refused: Error) => refused)
    expect(String(error)).to.include('HEIC').and.to.include('JPEG')
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
    // As browsers send a field in which no file was chosen.
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
    for (let number = 0; number < 3; number += 1)
      expect(await refusal(guest.upload({ left: Buffer.from('not a photo') }))).to.include({ code: 'not-an-image' })
    await guest.upload()
    await guest.upload()
    expect(await refusal(guest.upload())).to.include({ code: 'too-many' })
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
      'a line break in a file name': [boundary, part('left_image"; filename="a%0D.jpg')],
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
