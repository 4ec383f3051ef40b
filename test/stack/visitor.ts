import { randomUUID } from 'node:crypto'
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import type { Command, Input, Output } from '../../contract/commands.ts'
import type { Event, Payload } from '../../contract/events.ts'
import { noticeVersion } from '../../contract/notice.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Ack, ClientToServer, ServerToClient } from '../../contract/socket.ts'
import type { AnalysisView, MessageView, UserView } from '../../contract/views.ts'
import { drawPhoto } from './draw-photo.ts'

/** How long, in ms, a visitor waits on a busy machine; no promised time is measured by it. */
const patience = 60_000

/** A refusal, as the visitor sees it. */
export class Refused extends Error {
  readonly problem: Problem
  readonly status: number | undefined

  constructor(problem: Problem, status?: number) {
    super(`${problem.code}: ${problem.message}`)
    this.problem = problem
    this.status = status
  }
}

type Heard = { [E in Event]: { event: E; payload: Payload<E> } }[Event]

/** A browser's user: a cookie jar, a socket, and the events received on it. */
export class Visitor {
  url: string
  /** The session's. */
  cookie = ''
  /** The browser's, once it was signed in. */
  device = ''
  csrfToken = ''
  /** Sent with every request and socket handshake. */
  headers: Record<string, string> = {}
  heard: Heard[] = []
  #socket: Socket<ServerToClient, ClientToServer> | null = null
  #watchers = new Set<() => void>()

  constructor(url: string) {
    this.url = url
  }

  get socket(): Socket<ServerToClient, ClientToServer> {
    if (!this.#socket) throw new Error('not connected')
    return this.#socket
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ ...this.headers, ...Object.fromEntries(new Headers(init.headers)) })
    const cookies = [this.cookie, this.device].filter((cookie) => cookie !== '')
    if (cookies.length > 0) headers.set('cookie', cookies.join('; '))
    if (this.csrfToken !== '' && !headers.has('x-csrf-token')) headers.set('x-csrf-token', this.csrfToken)
    const response = await fetch(new URL(path, this.url), { ...init, headers })
    // A load balancer may set its own cookie.
    for (const [line = ''] of response.headers.getSetCookie().map((cookie) => cookie.split(';'))) {
      if (/^(__Host-)?rekha=/.test(line)) this.cookie = line
      if (/^(__Host-)?rekha-device=/.test(line)) this.device = line
    }
    return response
  }

  /** Sends and reads JSON; throws Refused for a Problem. */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.fetch(path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (response.status === 204) return undefined as T
    const answer = (await response.json()) as T & { problem?: Problem }
    if (answer.problem && !response.ok) throw new Refused(answer.problem, response.status)
    return answer
  }

  /** Gets a guest's session. */
  async arrive(): Promise<void> {
    const { csrfToken } = await this.call<{ csrfToken: string }>('GET', '/api/v1/auth/csrf-token')
    this.csrfToken = csrfToken
  }

  async register(email = `${randomUUID()}@example.org`, password = 'correct horse battery'): Promise<UserView> {
    return this.#enter('/api/v1/auth/register', { email, password, name: 'Asha' })
  }

  async login(email: string, password = 'correct horse battery'): Promise<UserView> {
    return this.#enter('/api/v1/auth/login', { email, password })
  }

  async #enter(path: string, body: object): Promise<UserView> {
    const { user, csrfToken } = await this.call<{ user: UserView; csrfToken: string }>('POST', path, body)
    this.csrfToken = csrfToken
    return user
  }

  async upload(
    photos: { left?: Buffer; right?: Buffer } = {},
    key?: string,
    hands: 'told' | 'assumed' = 'told',
  ): Promise<AnalysisView> {
    const form = new FormData()
    form.set('hands', hands)
    form.set('consent', noticeVersion)
    const chosen = photos.left || photos.right ? photos : { left: await drawPhoto() }
    for (const [hand, bytes] of Object.entries(chosen))
      form.set(`${hand}_image`, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), `${hand}.jpg`)
    const response = await this.fetch('/api/v1/analyses', {
      method: 'POST',
      body: form,
      ...(key !== undefined && { headers: { 'idempotency-key': key } }),
    })
    const answer = (await response.json()) as { analysis: AnalysisView; problem?: Problem }
    if (answer.problem) throw new Refused(answer.problem, response.status)
    return answer.analysis
  }

  /** Opens a socket with the session's cookie, to this or another node; throws Refused if rejected. */
  async connect(url = this.url): Promise<void> {
    this.leave()
    this.url = url
    const socket: Socket<ServerToClient, ClientToServer> = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      ...this.carried(),
    })
    this.#socket = socket
    socket.onAny((event: Event, payload: unknown) => {
      this.heard.push({ event, payload } as Heard)
      this.#look()
    })
    socket.on('disconnect', () => this.#look())
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('connect_error', (error: Error & { data?: Problem }) =>
        reject(error.data ? new Refused(error.data) : error),
      )
    })
  }

  /** The credentials a socket carries. */
  carried(): Pick<ManagerOptions & SocketOptions, 'extraHeaders' | 'auth'> {
    return { extraHeaders: { ...this.headers, cookie: this.cookie } }
  }

  leave(): void {
    this.#socket?.disconnect()
    this.#socket = null
  }

  /** Sends a command; throws Refused for a Problem. */
  async ask<C extends Command>(command: C, input: Input<C>): Promise<Output<C>> {
    const socket = this.socket as unknown as {
      timeout(ms: number): { emitWithAck(command: C, input: Input<C>): Promise<Ack<Output<C>>> }
    }
    const answer = await socket.timeout(patience).emitWithAck(command, input)
    if (!answer.ok) throw new Refused(answer.problem)
    return answer.value
  }

  async say(conversationId: string, text: string, clientMessageId: string = randomUUID()) {
    return this.ask('message:send', { conversationId, clientMessageId, text })
  }

  /** The first event, past or future, that passes the test. */
  async hears<E extends Event>(event: E, test: (payload: Payload<E>) => boolean = () => true): Promise<Payload<E>> {
    const find = () =>
      this.heard.find((heard) => heard.event === event && test(heard.payload as Payload<E>))?.payload as
        | Payload<E>
        | undefined
    return this.sees(find, event)
  }

  /** Checks after every event or disconnect until `find` returns something. */
  async sees<T>(find: () => T | undefined, what = 'what was looked for'): Promise<T> {
    const known = find()
    if (known !== undefined) return known
    return new Promise<T>((resolve, reject) => {
      const look = () => {
        const found = find()
        if (found === undefined) return
        clearTimeout(late)
        this.#watchers.delete(look)
        resolve(found)
      }
      const late = setTimeout(() => {
        this.#watchers.delete(look)
        reject(new Error(`did not see ${what}; heard ${this.heard.map(({ event }) => event).join(', ')}`))
      }, patience)
      this.#watchers.add(look)
    })
  }

  #look(): void {
    for (const look of this.#watchers) look()
  }

  /** Joins the analysis and waits for its reading to end. */
  async completed(analysisId: string): Promise<AnalysisView> {
    const { analysis } = await this.ask('analysis:join', { analysisId })
    if (analysis.status === 'completed') return analysis
    return this.hears('analysis:completed', ({ id }) => id === analysisId)
  }

  /** Joins a reading, and waits for the thumbnail of its left hand: events from before one has joined are not heard. */
  async thumbnailed(analysisId: string): Promise<void> {
    const { analysis } = await this.ask('analysis:join', { analysisId })
    if (!analysis.images.left?.thumbnail)
      await this.hears('analysis:thumbnail', (told) => told.analysisId === analysisId)
  }

  async finished(replyId: string): Promise<MessageView> {
    return this.hears('reply:finished', ({ id }) => id === replyId)
  }

  /**
   * A text assembled from the deltas received, starting from the snapshot of a join.
   *
   * Throws on a gap; trims overlaps and ignores older attempts.
   */
  assembled(id: string, part?: string, from: { attempt: number; text: string } = { attempt: 0, text: '' }): string {
    let { attempt, text } = from
    for (const { event, payload } of this.heard) {
      if (event !== 'reply:delta' && event !== 'reading:delta') continue
      if (payload.id !== id || ('part' in payload ? payload.part : undefined) !== part) continue
      if (payload.attempt < attempt) continue
      if (payload.attempt > attempt) {
        attempt = payload.attempt
        text = ''
      }
      if (payload.offset > text.length)
        throw new Error(`a gap at ${text.length}: the next delta is at ${payload.offset}`)
      text += payload.text.slice(text.length - payload.offset)
    }
    return text
  }
}
