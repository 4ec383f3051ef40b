const escapable = new Set(['"', '\\', '/', 'b', 'f', 'n', 'r', 't'])

/**
 * The JSON object in a model's text, which may stand among words or in a code fence. Raw line ends and tabs in strings,
 * escapes that JSON does not know, and commas too many are taken as they are meant; throws what else is wrong.
 */
export function parseLoosely(text: string): unknown {
  const end = text.lastIndexOf('}') + 1
  let failure: unknown = new SyntaxError('no JSON object')
  // Words before it may hold braces of their own.
  for (let at = text.indexOf('{'), tries = 0; at >= 0 && tries < 20; at = text.indexOf('{', at + 1), tries += 1) {
    const json = text.slice(at, end)
    for (const read of [JSON.parse, (loose: string) => JSON.parse(mend(loose))]) {
      try {
        return read(json)
      } catch (error) {
        if (tries === 0) failure = error
      }
    }
  }
  throw failure
}

function mend(json: string): string {
  let [mended, inString] = ['', false]
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at]!
    if (inString && character === '\\') {
      at += 1
      const escaped = json[at] ?? ''
      const known = escapable.has(escaped) || (escaped === 'u' && /^[\da-f]{4}$/i.test(json.slice(at + 1, at + 5)))
      mended += known ? `\\${escaped}` : JSON.stringify(escaped).slice(1, -1)
    } else if (inString && character < ' ') mended += JSON.stringify(character).slice(1, -1)
    else if (!inString && character === ',' && /^\s*[}\]]/.test(json.slice(at + 1, at + 100))) continue
    else {
      if (character === '"') inString = !inString
      mended += character
    }
  }
  return mended
}
