// For containers: `node dist/platform/ask-health.js 3000` ends with 0 when the process at this port says that it is well.
import { argv, exit } from 'node:process'

const answer = await fetch(`http://127.0.0.1:${argv[2]}/healthz`)
if (!answer.ok) {
  console.error(`answered ${answer.status}`)
  exit(1)
}
