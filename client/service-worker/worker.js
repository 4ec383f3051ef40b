/** Keeps the page itself, never what is on it: without a connection it still opens, and says that there is none. */

/** The name of this build, and what its page asks for at once; write-worker.ts puts them here. */
const { build, shell } = __BUILD__

const shelf = `rekha-page-${build}`

addEventListener('install', (event) => {
  skipWaiting()
  event.waitUntil(keepPage())
})

addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([clients.claim(), dropOthers()]))
})

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(freshOrKept(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFresh(request))
})

/** The chat's page is the same one at each of its addresses. */
const isPage = (pathname) => pathname === '/' || pathname.startsWith('/a/')

async function keepPage() {
  const page = await fetch('/', { cache: 'no-store' })
  const text = await page.clone().text()
  // While servers are exchanged, one of another build may answer. Then the worker before stays, and the next visit tries again.
  if (!page.ok || !shell.every((path) => text.includes(path))) throw new Error('The page is of another build.')
  const kept = await caches.open(shelf)
  await kept.addAll([...shell, new Request('/hand.svg', { cache: 'reload' })])
  await kept.put('/', page)
}

/** What builds before have kept. */
async function dropOthers() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name)))
}

/** With a connection the page is always what the server gives. */
async function freshOrKept(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const page = await (await caches.open(shelf)).match('/')
    if (page) return page
    throw error
  }
}

/** Names of assets change with what is in them, so one that is kept is right. */
async function keptOrFresh(request) {
  const known = await caches.match(request)
  if (known) return known
  const response = await fetch(request)
  if (response.ok) await (await caches.open(shelf)).put(request, response.clone())
  return response
}
