const escapable = new Set(['"', '\\', '/', 'b', 'f', 'n', 'r', 't'])
/** Text before an answer may also contain braces; at most this many are tried. */
const maxObjects = 50

/**
 * The JSON objects in a model's text, which may be surrounded by words or fenced; nested ones are not listed again.
 * Raw line breaks and tabs in strings, unknown escapes and extra commas are tolerated.
 */
export function* objectsIn(text: string): Generator<object> {
  let at = text.indexOf('{')
  for (let looked = 0; at >= 0 && looked < maxObjects; looked += 1) {
    const found = objectAt(text, at)
    if (found) yield found.value
    at = text.indexOf('{', found?.end ?? at + 1)
  }
}

/** The object that begins here, and its end; null if it is incomplete or not an object. */
function objectAt(text: string, begin: number): { value: object; end: number } | null {
  let [json, depth, inString] = ['', 0, false]
  for (let at = begin; at < text.length; at += 1) {
    const character = text[at]!
    if (inString && character === '\\') {
      at += 1
      const escaped = text[at] ?? ''
      const known = escapable.has(escaped) || (escaped === 'u' && /^[\da-f]{4}$/i.test(text.slice(at + 1, at + 5)))
      json += known ? `\\${escaped}` : JSON.stringify(escaped).slice(1, -1)
    } else if (inString && character < ' ') json += JSON.stringify(character).slice(1, -1)
    else if (!inString && character === ',' && /^\s*[}\]]/.test(text.slice(at + 1, at + 100))) continue
    else {
      json += character
      if (character === '"') inString = !inString
      if (inString) continue
      if (character === '{') depth += 1
      else if (character === '}') depth -= 1
      if (depth === 0) return parsed(json, at + 1)
    }
  }
  return null
}

function parsed(json: string, end: number): { value: object; end: number } | null {
  try {
    return { value: JSON.parse(json) as object, end }
  } catch {
    return null
  }
}
