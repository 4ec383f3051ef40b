import { watch } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const folders = {
  contract: ['server', 'worker'],
  platform: ['server', 'worker'],
  db: ['server', 'worker'],
  server: ['server'],
  worker: ['worker'],
  reader: ['worker'],
}
/** Editors write several times per save. */
const settled = 150

/** Restarts the server or the worker when one of its source files is saved. */
export function restartOnChange(processes, signal) {
  const due = new Set()
  let timer
  for (const [folder, names] of Object.entries(folders))
    watch(join(root, folder), { recursive: true, signal }, (_, file) => {
      if (!/\.(ts|json)$/.test(file ?? '')) return
      for (const name of names) due.add(name)
      clearTimeout(timer)
      timer = setTimeout(() => {
        console.log(`  ${folder}/${file} was saved: restarting the ${[...due].join(' and the ')}`)
        for (const name of due) processes[name].restart(2000)
        due.clear()
      }, settled)
    })
}
