import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'chai'

describe('a process in which something was left uncaught', () => {
  for (const harm of ["Promise.reject(new Error('left alone'))", "setTimeout(() => { throw new Error('left alone') })"])
    it(`says so, stops in good order and ends with code 1: ${harm}`, async () => {
      const program = `
        import { createLog } from './platform/log.ts'
        import { stopOnSignal } from './platform/shutdown.ts'
        setInterval(() => {}, 1000)
        stopOnSignal(createLog('test', 'info'), 5000, async () => console.log('closed'))
        ${harm}`
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program])
      let said = ''
      child.stdout.on('data', (text) => {
        said += text
      })
      const [code] = await once(child, 'close')
      expect(code).to.equal(1)
      expect(said)
        .to.match(/"error":"left alone".*nobody caught an error/)
        .and.match(/^closed$/m)
    }).timeout(30_000)
})
