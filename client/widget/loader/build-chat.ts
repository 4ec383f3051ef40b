import type { HostMessages } from '../../../contract/embed.ts'
import type { RekhaChat, RekhaChatElement } from '../embed.d.ts'
import { settle } from './chats.ts'
import { fits } from './fits.ts'
import { frameShapes } from './frame-shapes.ts'
import { inkOn } from './ink-on.ts'
import { make } from './make.ts'
import { origin } from './origin.ts'
import { sheet } from './sheet.ts'
import { want } from './want.ts'

type Told = { [Type in keyof HostMessages]: { type: Type } & HostMessages[Type] }[keyof HostMessages]
/** A message of the frame: it fits one of frameShapes. */
type Heard = { type: string; code?: string; count?: number; message?: string }

const narrow = matchMedia('(width<=480px),(height<=480px)')
const view = visualViewport!
const choices = { language: 'language:en|hi', theme: 'theme:auto|light|dark' }

/** An element that can become a chat. */
export interface ChatHost extends RekhaChatElement {
  /** Set whenever it enters the page; called when it leaves. */
  leave: () => void
}

/**
 * Turns an element into a chat: with the attribute `panel` a button and a panel over the page, otherwise inline.
 * Returns a function to call whenever the element enters the page.
 */
export function buildChat(host: ChatHost): () => void {
  const isPanel = host.hasAttribute('panel')
  const read = (name: string) => host.getAttribute(name) ?? ''
  const frame = make('iframe', { allow: 'camera;clipboard-write;web-share', referrerPolicy: 'origin' })
  const panel = make('dialog', { open: !isPanel })
  const badge = make('b')
  const button = make('button', {}, make('i'), read('label'), badge)
  const root = host.attachShadow({ mode: 'open' })
  const questions: string[] = []
  /** The element focused before opening. */
  let before: HTMLElement
  let user: Told | undefined
  let isOpen = false
  let isLoaded = false
  let unread = 0

  const choice = <Chosen>(type: keyof typeof choices) => {
    const value = read(type)
    return fits(choices[type], { [type]: value }) ? (value as Chosen) : null
  }
  const say = (en: string, hi: string) => (/^hi/.test(choice('language') ?? document.documentElement.lang) ? hi : en)
  const isNarrow = () => isPanel && narrow.matches
  const emit = (type: string, detail?: unknown) => host.dispatchEvent(new CustomEvent(type, { detail }))
  const tell = (message: Told) => {
    if (isLoaded) frame.contentWindow?.postMessage({ rekha: 1, ...message }, origin)
  }
  const tellShown = () => tell({ type: 'shown', isOpen, isNarrow: isNarrow() })

  const draw = () => {
    const label = read('label') || say('Palm reading', 'हस्तरेखा')
    frame.title = panel.ariaLabel = label
    badge.textContent = (unread > 99 ? '99+' : unread || '') as string
    button.ariaLabel = `${label} ${unread || ''}`
    button.ariaExpanded = isOpen as unknown as string
    // Stays above a phone's keyboard; unchanged while pinch-zoomed.
    panel.style.cssText = isNarrow() && view.scale < 1.01 ? `top:${view.offsetTop}px;height:${view.height}px` : ''
  }
  const show = () => {
    if (isPanel) {
      panel.close()
      if (isOpen) {
        // Only a modal dialog makes the page behind unreachable without changing it.
        panel[narrow.matches ? 'showModal' : 'show']()
        frame.focus()
      }
    }
    draw()
    tellShown()
  }
  const setOpen = (next: boolean) => {
    if (next === isOpen || !host.isConnected) return
    isOpen = next
    if (next) before = (root.activeElement ?? document.querySelector(':focus') ?? button) as HTMLElement
    if (next && !frame.isConnected) {
      frame.src = `${origin}/widget/${read('site')}`
      panel.replaceChildren(frame)
      setTimeout(() => {
        if (frame.isConnected && !isLoaded)
          hear({ type: 'problem', code: 'timed-out', message: say('Please try again.', 'फिर खोलिए।') })
      }, 10_000)
    }
    show()
    // A dialog restores the focus by itself, but not from a frame.
    if (isPanel && !next) before.focus()
    emit(next ? 'opened' : 'closed')
  }
  const move = (next: boolean) => (isPanel ? setOpen(next) : next && host.scrollIntoView())
  const hear = (message: Heard) => {
    const { type } = message
    if (type === 'close') move(false)
    else if (type === 'loaded') {
      isLoaded = true
      tell({
        type: 'hello',
        site: read('site'),
        mode: isPanel ? 'panel' : 'inline',
        language: choice('language'),
        theme: choice('theme'),
      })
      tellShown()
      if (user) tell(user)
      for (const text of questions.splice(0)) tell({ type: 'ask', text })
    } else {
      if (type === 'unread') unread = message.count!
      if (type === 'problem' && !isLoaded) {
        // Removes the frame: the next opening tries again.
        panel.replaceChildren(make('output', {}, message.message!, make('button', { onclick: host.close }, 'OK')))
        console.error(`Rekha: ${message.message} CSP: frame-src ${origin}`)
      }
      draw()
      emit(type, message)
    }
  }
  const choose = (type: keyof typeof choices) => (value: string) => {
    tell(want(choices[type], { type, [type]: value }) as Told)
    host.setAttribute(type, value)
    draw()
  }

  Object.assign(host, {
    open: () => move(true),
    close: () => move(false),
    toggle: () => move(!isOpen),
    ask(text) {
      want('text:.{1,4000}', { text })
      move(true)
      if (isLoaded) tell({ type: 'ask', text })
      else questions.push(text)
    },
    setLanguage: choose('language'),
    setTheme: choose('theme'),
    identify(signed) {
      want('id:.{1,200} name:.{0,100} expires:# signature:[\\da-f]{64}', signed)
      user = { ...signed, type: 'identify' }
      tell(user)
    },
    on(event, listener) {
      want('event:ready|opened|closed|reading|message|unread|problem listener:function', { event, listener })
      const hearer = (told: Event) => listener((told as CustomEvent).detail)
      host.addEventListener(event, hearer)
      return () => host.removeEventListener(event, hearer)
    },
    destroy() {
      host.removeAttribute('panel')
      host.remove()
    },
  } satisfies RekhaChat)
  const accent = (read('accent').match(/^#[\da-f]{6}$/i) ?? ['#2a2766'])[0]
  button.style.cssText = `background:${accent};color:${inkOn(accent)}`
  button.onclick = host.toggle
  // Returning false would keep the key from the page.
  host.onkeydown = ({ key }) => {
    if (key === 'Escape') move(false)
  }
  // On some phones Back closes a modal dialog.
  panel.oncancel = host.close
  root.adoptedStyleSheets = [sheet]
  root.append(panel)
  if (isPanel) root.append(button)
  else new IntersectionObserver((seen) => setOpen(seen.pop()!.isIntersecting)).observe(host)

  return () => {
    const ends = new AbortController()
    const listen = ({ source, origin: sender, data }: MessageEvent) => {
      const isOurs = source === frame.contentWindow && sender === origin && data?.rekha === 1
      if (isOurs && frameShapes.some((shape) => fits(shape, data))) hear(data)
    }
    addEventListener('message', listen, ends)
    narrow.addEventListener('change', show, ends)
    view.addEventListener('resize', draw, ends)
    view.addEventListener('scroll', draw, ends)
    isLoaded = false
    draw()
    settle()
    host.leave = () => {
      ends.abort()
      settle()
      // Whatever the page does to its DOM, a launcher stays until destroyed.
      if (host.hasAttribute('panel')) setTimeout(() => document.documentElement.append(host))
    }
  }
}
