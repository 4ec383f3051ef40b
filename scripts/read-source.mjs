import { parseSync } from 'vite'

/**
 * What the rules need to know about a source file: `imports` (`{specifier, typeOnly, line}`, whether static, dynamic,
 * re-exported or named by `new URL(…, import.meta.url)`), the lines of `envReads`, `queries` and `lostQueries`, and whether it `onlyPassesOn`.
 */
export function readSource(path, text) {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0].message}`)
  const found = { imports: [], envReads: [], queries: [], lostQueries: [], onlyPassesOn: passesOnOnly(program.body) }
  const lineOf = lineFinder(text)
  visit(program, (node) => {
    const line = () => lineOf(node.start)
    const source = importedBy(node)
    if (source !== undefined) found.imports.push({ ...source, line: line() })
    if (readsEnv(node)) found.envReads.push(line())
    if (node.type === 'CallExpression' && starts.has(node.callee.property?.name)) found.queries.push(line())
    if (losesQuery(node)) found.lostQueries.push(line())
  })
  return found
}

function importedBy(node) {
  const literal = node.source?.type === 'Literal' ? node.source.value : undefined
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: literal, typeOnly: node.importKind === 'type' }
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return literal === undefined ? undefined : { specifier: literal, typeOnly: node.exportKind === 'type' }
    case 'TSImportType':
      return { specifier: literal, typeOnly: true }
    case 'ImportExpression':
      return literal === undefined ? undefined : { specifier: literal, typeOnly: false }
    case 'NewExpression': {
      const [address, base] = node.arguments
      const ofModule = base?.type === 'MemberExpression' && base.object.type === 'MetaProperty'
      const isUrl = node.callee.name === 'URL' && ofModule && /\.[cm]?[jt]sx?$/.test(address?.value)
      return isUrl ? { specifier: address.value, typeOnly: false } : undefined
    }
  }
}

/** `process.env`, `{ env } = process`, or `env` imported from process. */
function readsEnv(node) {
  const isProcess = (value) => value?.type === 'Identifier' && value.name === 'process'
  const takesEnv = (names) => names?.some((name) => (name.key ?? name.imported)?.name === 'env')
  if (node.type === 'MemberExpression')
    return isProcess(node.object) && (node.property.name ?? node.property.value) === 'env'
  if (node.type === 'VariableDeclarator') return isProcess(node.init) && takesEnv(node.id.properties)
  if (node.type === 'ImportDeclaration') return /^(node:)?process$/.test(node.source.value) && takesEnv(node.specifiers)
  return false
}

const starts = new Set(['query', '$query', 'relatedQuery', '$relatedQuery'])
const alwaysQueries = new Set([
  'insertAndFetch',
  'insertGraph',
  'upsertGraph',
  'patchAndFetchById',
  'updateAndFetchById',
  'deleteById',
  'createTable',
  'alterTable',
  'dropTable',
  'dropTableIfExists',
])
const runs = new Set(['then', 'catch', 'finally', 'execute'])

/** A query is sent only when awaited, so one used as a statement, or in a forEach callback, never runs. */
function losesQuery(node) {
  if (node.type === 'ExpressionStatement') {
    const { expression } = node
    return isQuery(expression.type === 'UnaryExpression' ? expression.argument : expression)
  }
  const [callback] = node.arguments ?? []
  return (
    node.type === 'CallExpression' &&
    node.callee.property?.name === 'forEach' &&
    callback?.type === 'ArrowFunctionExpression' &&
    isQuery(callback.body)
  )
}

function isQuery(expression) {
  const names = []
  let node = expression
  while (node?.type === 'CallExpression' || node?.type === 'MemberExpression' || node?.type === 'ChainExpression') {
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') names.push(node.callee.property.name)
    node = node.expression ?? node.callee ?? node.object
  }
  if (expression?.type !== 'CallExpression' && expression?.type !== 'ChainExpression') return false
  return names.some((name) => starts.has(name) || alwaysQueries.has(name)) && !names.some((name) => runs.has(name))
}

function passesOnOnly(body) {
  const passesOn = (node) => node.type.startsWith('Export') && node.source
  return body.length > 0 && body.some(passesOn) && body.every((node) => passesOn(node) || isImport(node))
}

function isImport(node) {
  return node.type === 'ImportDeclaration'
}

function visit(node, seen) {
  seen(node)
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string') visit(child, seen)
}

function lineFinder(text) {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index)
  return (offset) => {
    const after = ends.findIndex((end) => end >= offset)
    return (after < 0 ? ends.length : after) + 1
  }
}
