import type { SiteFace } from '../../../contract/site.ts'
import { renewPage } from '../../app/ui/renew-page.ts'
import { meetHost } from './meet-host.ts'

const site = JSON.parse(document.getElementById('site')?.textContent ?? 'null') as SiteFace
const { host, hello } = await meetHost(site.id)
const root = document.documentElement
const language = hello.language ?? site.language
if (language) root.dataset['language'] = language
root.dataset['theme'] = hello.theme ?? site.theme
// The texts are chosen on load: not before the language is known.
const { startFrame } = await import('./start-frame.tsx').catch(async (error: unknown) => {
  await renewPage()
  throw error
})
startFrame({ site, host, mode: hello.mode })
