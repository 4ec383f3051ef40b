import type { Rekha } from '../embed.d.ts'
import { ChatElement } from './chat-element.ts'
import { loader, settle } from './chats.ts'
import { script } from './origin.ts'
import { want } from './want.ts'

// The script may be included several times, for this site or another: each adds its launcher, the first adds the rest.
const known = window.Rekha
const { site, placement } = script.dataset

if (site && !document.querySelector(`[panel][site="${site}"]`)) {
  const chat = document.createElement('rekha-chat')
  // Placed at the end of text lines: on the left in right-to-left pages.
  const dir = { left: 'rtl', right: 'ltr' }[placement!] ?? ''
  for (const [name, value] of Object.entries({ dir, panel: '', ...script.dataset })) chat.setAttribute(name, value!)
  document.documentElement.append(chat)
}

if (!(known as Rekha | undefined)?.for) {
  const push: Rekha['push'] = (use) => {
    want('use:function', { use })
    settle(use)
  }
  window.Rekha = Object.assign(loader, {
    push,
    for: (site: string) => document.querySelector(`rekha-chat[site="${site}"]`),
  }) as unknown as Rekha
  ;(known as ((chat: unknown) => void)[] | undefined)?.forEach?.(push)
  customElements.define('rekha-chat', ChatElement)
}
