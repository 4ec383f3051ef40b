import type { ChatBody } from './request.ts'

/** Why OpenAI would reject this chat completion, or null. */
export function faultIn(body: ChatBody): string | null {
  if (typeof body.model !== 'string' || body.model === '') return 'you must provide a model parameter'
  if (!Array.isArray(body.messages) || body.messages.length === 0) return "'messages' is too short"
  if (body.stream_options && !body.stream) return "'stream_options' is only allowed with stream"
  const format = body.response_format
  if (format?.type === 'json_schema') {
    if (!format.json_schema?.name) return "missing 'response_format.json_schema.name'"
    if (format.json_schema.strict) return faultInSchema(format.json_schema.schema, '')
  }
  return null
}

/** OpenAI's strict mode: every object lists all its properties as required and allows no others. */
function faultInSchema(schema: unknown, at: string): string | null {
  if (typeof schema !== 'object' || schema === null) return null
  const { type, properties, required, additionalProperties, items, anyOf } = schema as Record<string, unknown>
  if (type === 'object') {
    const names = Object.keys(properties ?? {})
    if (additionalProperties !== false) return `Invalid schema: ${at}: 'additionalProperties' must be false`
    if (JSON.stringify(required) !== JSON.stringify(names)) return `Invalid schema: ${at}: 'required' must name all`
    for (const name of names) {
      const fault = faultInSchema((properties as Record<string, unknown>)[name], `${at}.${name}`)
      if (fault) return fault
    }
  }
  for (const inner of [items, ...(Array.isArray(anyOf) ? anyOf : [])]) {
    const fault = faultInSchema(inner, `${at}[]`)
    if (fault) return fault
  }
  return null
}
