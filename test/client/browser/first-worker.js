/** Caches the page itself, never its data: offline it still opens, and says that there is no connection. */

const shelf = 'rekha-page-1'

addEventListener('install', (event) => {
  skipWaiting()
  event.waitUntil(keepPage())
})

addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      clients.claim(),
      caches
        .keys()
        .then((names) => Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name)))),
    ]),
  )
})

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(freshOrKept(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFresh(request))
})

/** All addresses of the chat serve the same page. */
const isPage = (pathname) => pathname === '/' || pathname.startsWith('/a/')

async function keepPage() {
  const kept = await caches.open(shelf)
  const page = await fetch('/', { cache: 'no-store' })
  if (!page.ok) return
  const assets = (await page.clone().text()).match(/\/assets\/[^"']+/g) ?? []
  await kept.put('/', page)
  await kept.addAll([...assets, '/hand.svg'])
}

async function freshOrKept(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const page = await caches.match('/')
    if (page) return page
    throw error
  }
}

/** Asset names change with their content, so a cached one is always right. */
async function keptOrFresh(request) {
  const known = await caches.match(request)
  if (known) return known
  const response = await fetch(request)
  if (response.ok) await (await caches.open(shelf)).put(request, response.clone())
  return response
}
