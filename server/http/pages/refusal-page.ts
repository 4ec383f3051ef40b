import type { Problem } from '../../../contract/problem.ts'
import { escapeHtml } from './escape-html.ts'

/** Shown instead of the frame where it is not allowed; also notifies the host page. Contains no personal data. */
export function refusalPage(problem: Problem, nonce: string): string {
  const message = { rekha: 1, type: 'problem', code: problem.code, message: problem.message }
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Rekha</title>
    <link rel="stylesheet" href="/notice.css" />
  </head>
  <body>
    <p role="alert">${escapeHtml(problem.message)}</p>
    <script nonce="${nonce}">parent.postMessage(${JSON.stringify(message).replace(/</g, '\\u003c')}, '*')</script>
  </body>
</html>
`
}
