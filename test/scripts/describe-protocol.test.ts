import { expect } from 'chai'
import { describe, it } from 'mocha'
import { commands } from '../../contract/commands.ts'
import { events } from '../../contract/events.ts'
import { asyncApi, openApi, protocolPage } from '../../scripts/describe-protocol.ts'

type Json = { [key: string]: unknown }

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)))
}

/** Resolves a reference within a document. */
function find(document: Json, ref: string): unknown {
  const path = ref
    .slice(2)
    .split('/')
    .map((step) => step.replace('~1', '/'))
  return path.reduce<unknown>((value, step) => (value as Json | undefined)?.[step], document)
}

describe('the written protocol', () => {
  for (const [name, document] of Object.entries({ OpenAPI: openApi(), AsyncAPI: asyncApi() }))
    it(`refers in ${name} only to what it describes`, () => {
      const refs = new Set(refsIn(document))
      expect(refs.size).to.be.greaterThan(10)
      for (const ref of refs) {
        const target = find(document, ref)
        expect(target, ref).to.be.an('object')
        expect(target, ref).not.to.have.property('$ref', ref)
      }
    })

  it('has every command, event and field', () => {
    const { operations, components } = asyncApi() as { operations: Json; components: { schemas: Json } }
    expect(Object.keys(operations)).to.have.members([...Object.keys(commands), ...Object.keys(events)])
    expect(components.schemas['MessageView']).to.have.nested.property('properties.attempt')
    for (const name of Object.keys(commands)) expect(protocolPage()).to.include(name)
  })
})
