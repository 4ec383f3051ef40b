const escapable = new Set(['"', '\\', '/', 'b', 'f', 'n', 'r', 't'])
/** Words before an answer may hold braces too; so many of them are looked into. */
const maxObjects = 50

/**
 * The JSON objects in a model's text, which may stand among words or in a code fence; what lies in one is not told
 * again. Raw line ends and tabs in strings, escapes that JSON does not know, and commas too many are taken as they are
 * meant.
 */
export function* objectsIn(text: string): Generator<object> {
  let at = text.indexOf('{')
  for (let looked = 0; at >= 0 && looked < maxObjects; looked += 1) {
    const found = objectAt(text, at)
    if (found) yield found.value
    at = text.indexOf('{', found?.end ?? at + 1)
  }
}

/** The object that begins here, and where it ends; null where it does not, or is none. */
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
