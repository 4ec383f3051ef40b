import type { SendForm } from '../../core/api.ts'

/** Sends a form and reports upload progress, which fetch cannot. */
export const sendForm: SendForm = (url, headers, form, progress) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(Math.floor((event.loaded / event.total) * 100))
    }
    request.onload = () => {
      const headers = new Headers()
      for (const name of ['retry-after', 'date']) {
        const value = request.getResponseHeader(name)
        if (value !== null) headers.set(name, value)
      }
      resolve(new Response(request.status === 204 ? null : request.response, { status: request.status, headers }))
    }
    request.ontimeout =
      request.onabort =
      request.onerror =
        () => reject(new TypeError('The photos did not get through.'))
    request.send(form)
  })
