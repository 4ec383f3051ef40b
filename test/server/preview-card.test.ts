import { expect } from 'chai'
import { Analysis } from '../../db/models/analysis.ts'
import { plainText } from '../../server/plain-text.ts'
import { type Stack, startStack } from '../stack/stack.ts'

describe('the preview card of a shared summary', () => {
  let stack: Stack
  before(async () => {
    stack = await startStack({ settings: { PUBLIC_URL: 'http://rekha.example/' } })
  })
  after(() => stack.stop())

  /** The page as a messenger fetches it, without the response's nonce. */
  async function pageAt(path: string): Promise<{ status: number; html: string }> {
    const response = await fetch(new URL(path, stack.servers[0]!.url))
    return { status: response.status, html: (await response.text()).replace(/nonce="[^"]*"/g, '') }
  }
  const iptc = 'http://cv.iptc.org/newscodes/digitalsourcetype'
  const markIn = (html: string): Record<string, unknown> =>
    JSON.parse(html.match(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/)?.[1] ?? '{}')
  const contentOf = (html: string, name: string) =>
    html.match(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)" />`))?.[1]

  it('stands in the page while the summary is shared, and only then', async () => {
    const { visitor, analysisId } = await stack.reader()
    const plain = await pageAt('/')
    expect(await pageAt(`/s/${analysisId}`)).to.deep.equal(plain)

    await visitor.ask('analysis:share', { analysisId })
    const { status, html } = await pageAt(`/s/${analysisId}`)
    const { summary } = await Analysis.query().findById(analysisId).throwIfNotFound()
    expect(status).to.equal(200)
    expect(contentOf(html, 'og:title')).to.equal('A palm reading')
    expect(contentOf(html, 'og:url')).to.equal(`http://rekha.example/s/${analysisId}`)
    expect(contentOf(html, 'og:image')).to.equal('http://rekha.example/card.png')
    expect(contentOf(html, 'og:locale')).to.equal('en_US')
    expect(contentOf(html, 'twitter:card')).to.equal('summary_large_image')
    expect(contentOf(html, 'og:description')?.slice(0, 20)).to.equal(summary?.slice(0, 20))
    expect(html.match(/<script [^>]*src/g)).to.have.length(1)
    expect(markIn(html)).to.deep.include({
      url: `http://rekha.example/s/${analysisId}`,
      digitalSourceType: `${iptc}/trainedAlgorithmicMedia`,
    })
    // The reading's own address reveals nothing, shared or not.
    expect(await pageAt(`/a/${analysisId}`)).to.deep.equal(plain)

    await visitor.ask('analysis:share', { analysisId, shared: false })
    expect(await pageAt(`/s/${analysisId}`)).to.deep.equal(plain)
  })

  it('is the plain page for what is not there, and for what is no id', async () => {
    const plain = await pageAt('/')
    for (const id of ['018f0000-0000-7000-8000-000000000001', 'nothing', '%27%3B--', '%00'])
      expect(await pageAt(`/s/${id}`), id).to.deep.equal(plain)
  })

  it('shows strangers no text that is not what it looks like, even if it was stored so', async () => {
    const { visitor, analysisId } = await stack.reader()
    await visitor.ask('analysis:share', { analysisId })
    await Analysis.query().patch({ summary: 'A \u202edneirf\u202c \x1b[2J\u{e0041}hand.' }).where({ id: analysisId })
    expect(contentOf((await pageAt(`/s/${analysisId}`)).html, 'og:description')).to.equal('A dneirf \ufffd[2Jhand.')
    const told = (await visitor.call('GET', `/api/v1/analyses/${analysisId}/summary`)) as { summary: string }
    expect(told.summary).to.equal('A dneirf \ufffd[2Jhand.')
  })

  it('shows what the summary says as words, whatever it says', async () => {
    const { visitor, analysisId } = await stack.reader()
    await visitor.ask('analysis:share', { analysisId })
    const summary = `**Warm** "hand"> <script>alert('1')</script> & $& $' [a link](javascript:alert)\n\n- ${'and so on '.repeat(60)}`
    await Analysis.query().findById(analysisId).patch({ summary, language: 'hi', reader: 'almanac', model: null })
    const { html } = await pageAt(`/s/${analysisId}`)
    const description = contentOf(html, 'og:description') ?? ''
    expect(
      description.startsWith(
        'Warm &#34;hand&#34;&#62; &#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62; &#38; $&#38; $&#39; a link and so on ',
      ),
      description,
    ).to.equal(true)
    expect(description).to.match(/…$/)
    expect(contentOf(html, 'og:title')).to.equal('हथेली का एक वाचन')
    expect(contentOf(html, 'og:locale')).to.equal('hi_IN')
    expect(html.match(/<script/g)).to.have.length(2)
    expect(markIn(html)['digitalSourceType']).to.equal(`${iptc}/algorithmicMedia`)
    expect(html.match(/<\/head>/g)).to.have.length(1)
  })

  it('says to machines which model wrote it, whatever that is called, under the nonce of the page', async () => {
    const { visitor, analysisId } = await stack.reader()
    await visitor.ask('analysis:share', { analysisId })
    const model = '</script><b>'
    await Analysis.query().findById(analysisId).patch({ reader: 'openai', model })
    const response = await fetch(new URL(`/s/${analysisId}`, stack.servers[0]!.url))
    const html = await response.text()
    const mark = markIn(html)
    expect(mark['creator']).to.deep.equal({ '@type': 'SoftwareApplication', name: model })
    expect(mark['digitalSourceType']).to.equal(`${iptc}/trainedAlgorithmicMedia`)
    const [, nonce] = html.match(/<script type="application\/ld\+json" nonce="([^"]+)">/) ?? []
    expect(response.headers.get('content-security-policy')).to.include(`'nonce-${nonce}'`)
    const summary = await fetch(new URL(`/api/v1/analyses/${analysisId}/summary`, stack.servers[0]!.url))
    expect(await summary.json()).to.include({ digitalSourceType: mark['digitalSourceType'] })
  })

  it('has its picture', async () => {
    const response = await fetch(new URL('/card.png', stack.servers[0]!.url))
    expect(response.headers.get('content-type')).to.equal('image/png')
    const bytes = new DataView(await response.arrayBuffer())
    expect([bytes.getUint32(16), bytes.getUint32(20)]).to.deep.equal([1200, 630])
  })

  it('cuts between words, and never through a character', () => {
    expect(plainText('## One\n\n**two** `three`', 200)).to.equal('One two three')
    expect(plainText('one two three', 10)).to.equal('one two…')
    expect([...plainText('😀'.repeat(30), 10)]).to.have.length(10)
  })
})
