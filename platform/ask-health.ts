// For containers: `node dist/platform/ask-health.js 3000` exits with 0 if the process on this port is healthy.
import { argv, exit } from 'node:process'

const answer = await fetch(`http://127.0.0.1:${argv[2]}/healthz`)
if (!answer.ok) {
  console.error(`answered ${answer.status}`)
  exit(1)
}
