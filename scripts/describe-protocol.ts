import * as z from 'zod'
import { type Asker, accessRules } from '../contract/access.ts'
import { commands } from '../contract/commands.ts'
import { complaints } from '../contract/complaints.ts'
import { events } from '../contract/events.ts'
import * as features from '../contract/features.ts'
import { Problem } from '../contract/problem.ts'
import { type ProblemCode, statusOf } from '../contract/problem-code.ts'
import * as reading from '../contract/reading.ts'
import { reasons } from '../contract/reasons.ts'
import { problemsOf, type Route, type RouteFile, type RouteLimit, type RouteName, routes } from '../contract/routes.ts'
import * as views from '../contract/views.ts'

type Json = { [key: string]: unknown }

const info = { title: 'Rekha', version: '1' }

/** Every named schema of the contract is described once, under its name. */
const named = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries({ ...features, ...reading, ...views, Problem }))
  if (schema instanceof z.ZodType) named.add(schema, { id })

/** Collects shared schemas. */
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

/** Ways to authenticate; `{}` is without a session. */
const securityOf: Record<Asker, Json[]> = {
  program: [{}],
  anyone: [{}, { cookie: [] }, { bearer: [] }],
  session: [{ cookie: [] }, { bearer: [] }],
  user: [{ cookie: [] }, { bearer: [] }],
  page: [{}, { bearer: [] }],
  bearer: [{ bearer: [] }],
}

/** HTTP as OpenAPI 3.1. */
export function openApi(): Json {
  const schemas = new Schemas()
  schemas.shared['ProblemAnswer'] = schemas.of(z.object({ problem: Problem }), 'output')
  const problem = json({ $ref: '#/components/schemas/ProblemAnswer' })
  const paths: Record<string, Json> = {}
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const [method = '', path = ''] = name.split(' ')
    const { asks, about } = accessRules[route.access]
    const counted = limitsOf(route)
    const operation: Json = {
      summary: route.about,
      description: [`Who may: ${about}`, ...counted.map(sayLimit)].join('\n\n'),
      security: securityOf[asks],
      'x-access': route.access,
      ...(counted.length > 0 && { 'x-limits': counted }),
      responses: { ...problemsIn(name), ...answersOf(route) },
    }
    const parameters = [
      ...parametersIn('path', route.params),
      ...parametersIn('query', route.query),
      ...parametersIn('header', route.headers),
      ...(method === 'GET' || asks === 'page' || asks === 'bearer' ? [] : [csrfToken]),
    ]
    if (parameters.length > 0) operation['parameters'] = parameters
    if (route.body) operation['requestBody'] = { required: true, content: json(schemas.of(route.body, 'input')) }
    if (route.form)
      operation['requestBody'] = {
        required: true,
        content: { 'multipart/form-data': { schema: form(route.form, route.files ?? []) } },
      }
    const key = path.replace(/:(\w+)/g, '{$1}')
    paths[key] = { ...paths[key], [method.toLowerCase()]: operation }
  }
  const securitySchemes = {
    cookie: { type: 'apiKey', in: 'cookie', name: 'rekha', description: '`__Host-rekha` where the service has https.' },
    bearer: { type: 'http', scheme: 'bearer', description: "The widget's, from POST /api/v1/widget/session." },
  }
  return { openapi: '3.1.0', info, paths, components: { securitySchemes, schemas: schemas.shared } }

  function answersOf({ status, statusWhenDown, answer }: Route): Json {
    const told = describe(answer)
    return { [status]: told, ...(statusWhenDown && { [statusWhenDown]: told }) }
  }

  /** Errors by status. */
  function problemsIn(name: RouteName): Json {
    const codes = problemsOf(name).sort((a, b) => statusOf[a] - statusOf[b])
    const coded = (status: number) => codes.filter((code) => statusOf[code] === status).map((code) => `\`${code}\``)
    return Object.fromEntries(
      [...new Set(codes.map((code) => statusOf[code]))].map((status) => [
        status,
        { description: `\`{problem}\`: ${coded(status).join(', ')}.`, content: problem },
      ]),
    )
  }

  function describe(answer: z.ZodType | RouteFile | null): Json {
    if (answer === null) return { description: 'Nothing.' }
    if (answer instanceof z.ZodType) return { description: 'The answer.', content: json(schemas.of(answer, 'output')) }
    const schema = answer.schema ? { schema: schemas.of(answer.schema, 'output') } : {}
    return { description: 'The file.', content: { [answer.file]: schema } }
  }

  function parametersIn(where: string, schema: z.ZodObject | undefined): Json[] {
    return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
      name,
      in: where,
      required: where === 'path',
      schema: schemas.of(field as z.ZodType, 'input'),
    }))
  }

  function form(fields: z.ZodType, files: readonly string[]): Json {
    const { properties, ...rest } = schemas.of(fields, 'input') as { properties: Json }
    const photos = files.map((file) => [file, { type: 'string', contentMediaType: 'image/*' }])
    return { ...rest, properties: { ...properties, ...Object.fromEntries(photos) } }
  }
}

const csrfToken: Json = {
  name: 'X-CSRF-Token',
  in: 'header',
  required: false,
  description: 'With the cookie: the token of its session.',
  schema: { type: 'string' },
}

type Counted = Omit<RouteLimit, 'points' | 'perAddress'> & {
  points: number | string
  perAddress?: number | string
  counts: 'requests' | 'work'
}

/** A route's limits, with their settings as named in .env.example. */
function limitsOf({ limit, quota }: Route): Counted[] {
  const named = (points: number | string) =>
    typeof points === 'number' ? points : points.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
  const counted = (of: RouteLimit, counts: Counted['counts']): Counted => ({
    ...of,
    points: named(of.points),
    ...(of.perAddress !== undefined && { perAddress: named(of.perAddress) }),
    counts,
  })
  return [...(limit ? [counted(limit, 'requests')] : []), ...(quota ? [counted(quota, 'work')] : [])]
}

function sayLimit({ points, perAddress, times, seconds, by, counts }: Counted): string {
  const so = (many: number | string) => (times ? `${times} × ${many}` : `${many}`)
  const who = { address: 'an address', person: 'a person', account: 'an account from one address' }[by]
  const what = counts === 'work' ? ', counted when the work is done' : ''
  const each = perAddress === undefined ? '' : `, ${so(perAddress)} for an address`
  return `At most ${so(points)} in ${seconds} s for ${who}${each}${what}.`
}

function json(schema: Json): Json {
  return { 'application/json': { schema } }
}

/** The socket as AsyncAPI 3.0: commands are received and acknowledged, events are sent. */
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

/** Both as one readable page. */
export function protocolPage(): string {
  const codes = (Object.keys(statusOf) as ProblemCode[]).map(
    (code) => `<li><code>${code}</code> ${statusOf[code]}</li>`,
  )
  const told = Object.entries(reasons).map(([key, { code, says }]) =>
    row(key, `<code>${code}</code>`, escaped(sample(says))),
  )
  const wrong = Object.entries(complaints).map(([key, says]) =>
    row(key, '<code>invalid</code>', `… ${escaped(sample(says))}`),
  )
  const http = (Object.entries(routes) as [RouteName, Route][]).map(([name, route]) =>
    row(
      name,
      escaped(route.about),
      marked(accessRules[route.access].about),
      limitsOf(route).map(sayLimit).join('<br>') || '–',
      `${route.status}`,
      problemsOf(name)
        .map((code) => `<code>${code}</code>`)
        .join(' '),
    ),
  )
  const asked = Object.entries(commands).map(([name, { input, output }]) =>
    row(name, fieldsOf(input), fieldsOf(output)),
  )
  const heard = Object.entries(events).map(([name, payload]) => row(name, fieldsOf(payload)))
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Rekha: the protocol</title>
<h1>The protocol</h1>
<p>Generated from the contract. Machines read <a href="openapi.json">openapi.json</a> and <a href="asyncapi.json">asyncapi.json</a>.</p>
<h2>HTTP</h2>
${table(['Request', 'What it does', 'Who may', 'How often', 'Status', 'Problems'], http)}
<h2>Commands</h2>
<p>Client to server; acked with <code>{ok: true, value}</code> or <code>{ok: false, problem}</code>.</p>
${table(['Command', 'Input', 'Value'], asked)}
<h2>Events</h2>
<p>Server or worker to the sockets in a room.</p>
${table(['Event', 'Payload'], heard)}
<h2>Problems</h2>
<ul>
${codes.join('\n')}
</ul>
<h3>Reasons</h3>
<p>A problem's <code>reason</code> is the key of its English <code>message</code>, with what stands in braces here in its <code>values</code>: translate by it, and by the code where a reason is not known. A message that begins with … names the <code>field</code> there.</p>
${table(['Reason', 'Code', 'Message'], [...told, ...wrong])}
</html>
`
}

/** A message with the names of its values in braces. */
function sample(says: string | ((values: never) => string)): string {
  if (typeof says === 'string') return says
  return says(new Proxy({}, { get: (_, name) => `{${String(name)}}` }) as never)
}

function table(heads: string[], rows: string[]): string {
  const head = heads.map((text) => `<th align="left">${text}</th>`).join('')
  return `<table cellpadding="6">\n<tr>${head}</tr>\n${rows.join('\n')}\n</table>`
}

function row(name: string, ...cells: string[]): string {
  return `<tr valign="top"><td><code>${name}</code></td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

/** A schema in one line: its name, or its fields. */
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

function marked(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}
