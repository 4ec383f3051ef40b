import type { Literal } from '../../../contract/problem.ts'
import type { SendForm } from '../../core/api.ts'
import { Refusal } from '../../core/refusal.ts'

/** Milliseconds without any movement after which sending ends. */
const stillAtMost = 30_000

const stalled: Literal<'upload-stalled'> = {
  code: 'timed-out',
  reason: 'upload-stalled',
  message:
    'Nothing has moved for 30 seconds, so sending was stopped. Check your connection and send your photos again: they will be read only once.',
}

/** Sends a form and reports upload progress, which fetch cannot; ends when nothing moves, neither photos nor answer. */
export const sendForm: SendForm = (url, headers, form, progress, signal) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    signal?.throwIfAborted()
    let patience: ReturnType<typeof setTimeout> | undefined
    const move = () => {
      clearTimeout(patience)
      patience = setTimeout(() => {
        reject(new Refusal(stalled))
        request.abort()
      }, stillAtMost)
    }
    request.open('POST', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => {
      move()
      if (event.lengthComputable) progress(Math.floor((event.loaded / event.total) * 100))
    }
    request.onprogress = move
    request.onload = () => {
      const headers = new Headers()
      for (const name of ['retry-after', 'date']) {
        const value = request.getResponseHeader(name)
        if (value !== null) headers.set(name, value)
      }
      resolve(new Response(request.status === 204 ? null : request.response, { status: request.status, headers }))
    }
    request.onabort = request.onerror = () => reject(new TypeError('The photos did not get through.'))
    request.onloadend = () => clearTimeout(patience)
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    move()
    request.send(form)
  })
