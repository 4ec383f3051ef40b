import { z } from 'zod'
import { commands } from '../contract/commands.ts'
import { events } from '../contract/events.ts'
import * as features from '../contract/features.ts'
import { Problem, type ProblemCode, statusOf } from '../contract/problem.ts'
import * as reading from '../contract/reading.ts'
import { routes } from '../contract/routes.ts'
import * as views from '../contract/views.ts'

type Json = { [key: string]: unknown }

const info = { title: 'Rekha', version: '1' }

/** Every schema that the contract exports under a name is described once, under that name. */
const named = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries({ ...features, ...reading, ...views, Problem }))
  if (schema instanceof z.ZodType) named.add(schema, { id })

/** Collects what schemas share while they are described. */
class Schemas {
  readonly shared: Json = {}

  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const described = z.toJSONSchema(schema, { io, metadata: named, unrepresentable: 'any', target: 'draft-2020-12' })
    const { $schema, $defs, ...own } = JSON.parse(
      JSON.stringify(described).replaceAll('"#/$defs/', '"#/components/schemas/'),
    ) as Json & { $defs?: Json }
    for (const [id, shared] of Object.entries($defs ?? {})) this.shared[id] = withoutId(shared as Json)
    const id = named.get(schema)?.id
    if (id === undefined || '$ref' in own) return withoutId(own)
    this.shared[id] = withoutId(own)
    return { $ref: `#/components/schemas/${id}` }
  }
}

function withoutId({ id, ...schema }: Json): Json {
  return schema
}

/** HTTP as OpenAPI 3.1. */
export function openApi(): Json {
  const schemas = new Schemas()
  const problem = {
    description: `\`{problem}\` with the status of its code: ${Object.entries(statusOf)
      .map(([code, status]) => `${code} ${status}`)
      .join(', ')}.`,
    content: json(schemas.of(z.object({ problem: Problem }), 'output')),
  }
  const paths: Record<string, Json> = {}
  for (const [name, route] of Object.entries(routes)) {
    const [method = '', path = ''] = name.split(' ')
    const about: Json = { summary: route.about, responses: { [route.status]: answer(route.answer), default: problem } }
    const parameters = [
      ...parametersIn('path', 'params' in route ? route.params : null),
      ...parametersIn('query', 'query' in route ? route.query : null),
      ...(method === 'GET' ? [] : [{ name: 'X-CSRF-Token', in: 'header', required: true, schema: { type: 'string' } }]),
    ]
    if (parameters.length > 0) about['parameters'] = parameters
    if ('body' in route) about['requestBody'] = { required: true, content: json(schemas.of(route.body, 'input')) }
    if ('form' in route)
      about['requestBody'] = { required: true, content: { 'multipart/form-data': { schema: form(route) } } }
    const key = path.replace(/:(\w+)/g, '{$1}')
    paths[key] = { ...paths[key], [method.toLowerCase()]: about }
  }
  return { openapi: '3.1.0', info, paths, components: { schemas: schemas.shared } }

  function answer(schema: z.ZodType | 'image' | 'markdown' | null): Json {
    if (schema === null) return { description: 'Nothing.' }
    if (schema === 'image') return { description: 'The image.', content: { 'image/*': {} } }
    if (schema === 'markdown') return { description: 'The file.', content: { 'text/markdown': {} } }
    return { description: 'The answer.', content: json(schemas.of(schema, 'output')) }
  }

  function parametersIn(where: string, schema: z.ZodObject | null): Json[] {
    return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
      name,
      in: where,
      required: where === 'path',
      schema: schemas.of(field as z.ZodType, 'input'),
    }))
  }

  function form({ form, files }: { form: z.ZodType; files: readonly string[] }): Json {
    const { properties, ...rest } = schemas.of(form, 'input') as { properties: Json }
    const photos = files.map((file) => [file, { type: 'string', contentMediaType: 'image/*' }])
    return { ...rest, properties: { ...properties, ...Object.fromEntries(photos) } }
  }
}

function json(schema: Json): Json {
  return { 'application/json': { schema } }
}

/** The socket as AsyncAPI 3.0: commands are received and acked, events are sent. */
export function asyncApi(): Json {
  const schemas = new Schemas()
  const failed = { type: 'object', properties: { ok: { const: false }, problem: schemas.of(Problem, 'output') } }
  const messages: Json = {}
  const operations: Json = {}
  const refer = (name: string) => ({ $ref: `#/channels/socket/messages/${name.replace('/', '~1')}` })
  for (const [name, { input, output }] of Object.entries(commands)) {
    const done = { type: 'object', properties: { ok: { const: true }, value: schemas.of(output, 'output') } }
    messages[name] = { payload: schemas.of(input, 'input') }
    messages[`${name} ack`] = { payload: { oneOf: [done, failed] } }
    operations[name] = {
      action: 'receive',
      channel: { $ref: '#/channels/socket' },
      messages: [refer(name)],
      reply: { channel: { $ref: '#/channels/socket' }, messages: [refer(`${name} ack`)] },
    }
  }
  for (const [name, payload] of Object.entries(events)) {
    messages[name] = { payload: schemas.of(payload, 'output') }
    operations[name] = { action: 'send', channel: { $ref: '#/channels/socket' }, messages: [refer(name)] }
  }
  return {
    asyncapi: '3.0.0',
    info: { ...info, description: 'Socket.IO 4 at /socket.io, WebSocket only, under the session cookie.' },
    channels: { socket: { address: '/socket.io', messages } },
    operations,
    components: { schemas: schemas.shared },
  }
}

/** Both as one page to read. */
export function protocolPage(): string {
  const codes = (Object.keys(statusOf) as ProblemCode[]).map(
    (code) => `<li><code>${code}</code> ${statusOf[code]}</li>`,
  )
  const http = Object.entries(routes).map(([name, { about, status }]) => row(name, escaped(about), `${status}`))
  const asked = Object.entries(commands).map(([name, { input, output }]) =>
    row(name, fieldsOf(input), fieldsOf(output)),
  )
  const told = Object.entries(events).map(([name, payload]) => row(name, fieldsOf(payload)))
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Rekha: the protocol</title>
<h1>The protocol</h1>
<p>Generated from the contract. Machines read <a href="openapi.json">openapi.json</a> and <a href="asyncapi.json">asyncapi.json</a>.</p>
<h2>HTTP</h2>
${table(['Request', 'What it does', 'Status'], http)}
<h2>Commands</h2>
<p>Client to server; acked with <code>{ok: true, value}</code> or <code>{ok: false, problem}</code>.</p>
${table(['Command', 'Input', 'Value'], asked)}
<h2>Events</h2>
<p>Server or worker to the sockets in a room.</p>
${table(['Event', 'Payload'], told)}
<h2>Problems</h2>
<ul>
${codes.join('\n')}
</ul>
</html>
`
}

function table(heads: string[], rows: string[]): string {
  const head = heads.map((text) => `<th align="left">${text}</th>`).join('')
  return `<table cellpadding="6">\n<tr>${head}</tr>\n${rows.join('\n')}\n</table>`
}

function row(name: string, ...cells: string[]): string {
  return `<tr valign="top"><td><code>${name}</code></td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

/** A schema in a line: the name it has, or its fields. */
function fieldsOf(schema: z.ZodType): string {
  const name = named.get(schema)?.id
  if (name) return `<code>${name}</code>`
  if (!(schema instanceof z.ZodObject)) return 'any'
  const fields = Object.entries(schema.shape).map(([field, type]) => {
    const optional = (type as z.ZodType).safeParse(undefined).success ? '?' : ''
    return `${field}${optional}`
  })
  return fields.length === 0 ? '–' : `<code>{${fields.join(', ')}}</code>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
