import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect } from 'chai'

/** What a script and the scripts that it loads with itself import, but for files of the project. */
function loadedBy(script: string, seen = new Set<string>()): string[] {
  if (seen.has(script)) return []
  seen.add(script)
  const imports = readFileSync(script, 'utf8').matchAll(/^(?:import|export)\b(?:[^'"]*\bfrom)? '([^']+)'/gm)
  return [...imports].flatMap(([, named = '']) =>
    named.startsWith('.') ? loadedBy(posix.join(posix.dirname(script), named), seen) : [named],
  )
}

describe('what runs before packages are installed', () => {
  for (const script of ['start', 'test', 'check'])
    it(`npm ${script === 'check' ? 'run check' : script} loads none with itself`, () => {
      const loaded = loadedBy(`scripts/${script}.mjs`)
      expect(loaded).to.include('node:path')
      expect(loaded.filter((name) => !name.startsWith('node:'))).to.deep.equal([])
    })
})
