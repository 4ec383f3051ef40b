/** fetch with a cookie jar of its own, for one origin. */
export interface CookieFetch {
  fetch(url: string, init?: RequestInit): Promise<Response>
  /** The Cookie header, for requests other than fetch; '' without cookies. */
  cookie(): string
}

export function createCookieFetch(): CookieFetch {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    cookie,
    async fetch(url, init = {}) {
      const headers = new Headers(init.headers)
      if (jar.size > 0) headers.set('cookie', cookie())
      const response = await fetch(url, { ...init, headers })
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = line.match(/^([^=;]+)=([^;]*)/) ?? []
        if (name === undefined || value === undefined) continue
        if (value === '') jar.delete(name)
        else jar.set(name, value)
      }
      return response
    },
  }
}
