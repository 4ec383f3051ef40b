import { expect } from 'chai'
import { readAddress, writeAddress } from '../../../client/core/address.ts'

const analysisId = '018f0000-0000-7000-8000-000000000001'
const conversationId = '018f0000-0000-7000-8000-000000000002'
const read = (path: string) => readAddress(new URL(path, 'http://localhost'))

describe('the address of a place', () => {
  it('leads back to where it was written', () => {
    for (const place of [
      { analysisId: null, conversationId: null },
      { analysisId, conversationId: null },
      { analysisId, conversationId },
    ])
      expect(read(writeAddress(place))).to.deep.include(place)
  })

  it('tells a shared summary from a reading', () => {
    expect(read(`/s/${analysisId}?c=${conversationId}`)).to.deep.equal({
      analysisId: null,
      conversationId: null,
      sharedId: analysisId,
      page: null,
    })
  })

  it('takes what is no address of ours for the beginning', () => {
    for (const path of ['/', '/a/', '/a/none', `/x/${analysisId}`, `/a/${analysisId}/more`])
      expect(read(path)).to.deep.equal({
        analysisId: null,
        conversationId: null,
        sharedId: null,
        page: null,
      })
  })

  it('tells the pages apart from the conversation, and what only begins like one', () => {
    for (const page of ['admin', 'reset', 'verify', 'enter', 'privacy', 'terms'])
      for (const path of [`/${page}`, `/${page}/`]) expect(read(path).page, path).to.equal(page)
    expect(read('/admin/people').page).to.equal('admin')
    for (const path of ['/administer', '/resets', '/reset/more', '/a/terms'])
      expect(read(path).page, path).to.equal(null)
  })
})
