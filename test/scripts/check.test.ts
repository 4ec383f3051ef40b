import { spawnSync } from 'node:child_process'
import { expect } from 'chai'
import { describe, it } from 'mocha'

describe('npm run check', () => {
  for (const flag of ['--only=typo', '--only', '--without-test'])
    it(`refuses ${flag}, naming what it knows, before anything is checked`, () => {
      const run = spawnSync(process.execPath, ['scripts/check.mjs', flag], { encoding: 'utf8', timeout: 15_000 })
      expect(run.status).to.equal(1)
      expect(run.stdout).to.equal('')
      const known = '--without-tests, --only=types, --only=lint, --only=protocol'
      expect(run.stderr.trim()).to.equal(`rekha: npm run check knows ${known}, not ${flag}.`)
    })
})
