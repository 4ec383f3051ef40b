import { io, type Socket } from 'socket.io-client'
import type { Command, Input, Output } from '../../contract/commands.ts'
import type { Event, Payload } from '../../contract/events.ts'
import type { Literal, Problem } from '../../contract/problem.ts'
import type { Ack } from '../../contract/socket.ts'
import type { Transport } from './carrier.ts'
import { chooseTransports } from './choose-transports.ts'
import type { Memory } from './memory.ts'
import { againIn, Refusal } from './refusal.ts'
import { guarded } from './report-later.ts'

/** `offline` after an attempt to connect has failed; `resting` before it is opened and after it is closed. */
export type ConnectionState = 'resting' | 'connecting' | 'online' | 'offline'

export interface ConnectionOptions {
  /** The service's origin, for example http://localhost:3000. */
  url: string
  /** Headers for the handshake, if the platform does not send cookies by itself. */
  headers?: () => Record<string, string>
  /** The bearer, without cookies; requested at every attempt. */
  token?: () => string | null
  /** Transports the server offers, requested at every attempt. WebSockets only by default. */
  transports?: () => readonly Transport[]
  /** Remembers across reloads that only polling worked. */
  memory?: Memory
  /** Gets a session if there is none (any more). */
  renewSession: () => Promise<void>
  /** Milliseconds until a command counts as lost, and until an idempotent one is given up. */
  ackWithin?: number
  patience?: number
  reconnectAfter?: number
}

export interface Connection {
  open(): void
  close(): void
  /** Reconnects at once, with another session. */
  reopen(): void
  /** There is no network any more, as the platform says: offline at once, and tries again. */
  lost(): void
  /** How the socket is carried now; null without one. */
  transport(): Transport | null
  /** Sends a command; an idempotent one is retried after a lost answer or connection. Throws a Refusal. */
  ask<C extends Command>(command: C, input: Input<C>): Promise<Output<C>>
  on<E extends Event>(event: E, handler: (payload: Payload<E>) => void): void
  /** Called on every change of state, with the reason if the server refused. */
  onState(listener: (state: ConnectionState, refused: Problem | null) => void): void
}

/** Commands that are not idempotent. */
const once: ReadonlySet<Command> = new Set<Command>([
  'analysis:retry',
  'analysis:frame',
  'conversation:create',
  'message:regenerate',
  'message:edit',
  'desk:open-reading',
  'desk:retry-reading',
  'desk:give-up-reading',
  'desk:claim',
])

const noAnswer: Literal<'no-answer'> = {
  code: 'timed-out',
  reason: 'no-answer',
  message: 'No answer came. Please try again.',
}
const noConnection: Literal<'no-connection'> = {
  code: 'timed-out',
  reason: 'no-connection',
  message: 'There is no connection at the moment. Please try again.',
}

export function createConnection(options: ConnectionOptions): Connection {
  const { ackWithin = 5_000, patience = 20_000, reconnectAfter = 500 } = options
  const socket: Socket = io(options.url, {
    autoConnect: false,
    transports: ['websocket'],
    rememberUpgrade: false,
    withCredentials: true,
    ...(options.token && { auth: (tell: (auth: object) => void) => tell({ token: options.token?.() ?? '' }) }),
    reconnectionDelay: reconnectAfter,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
    timeout: 10_000,
  })
  const choice = chooseTransports(options.transports ?? (() => ['websocket']), options.memory)
  socket.io.on('reconnect_attempt', () => {
    socket.io.opts.transports = choice.next()
  })
  const listeners: ((state: ConnectionState, refused: Problem | null) => void)[] = []
  const onlineWaiters = new Set<(isOnline: boolean) => void>()
  let wanted = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let renewals = 0

  const tell = (state: ConnectionState, refused: Problem | null = null) => {
    for (const listener of listeners) guarded(listener, state, refused)
  }
  const release = (isOnline: boolean) => {
    for (const waiter of [...onlineWaiters]) waiter(isOnline)
  }

  function connect(): void {
    if (!wanted || socket.connected) return
    clearTimeout(timer)
    if (options.headers) socket.io.opts.extraHeaders = options.headers()
    if (!socket.active) socket.io.opts.transports = choice.next()
    socket.connect()
  }
  function connectIn(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(connect, ms)
  }
  const jittered = (ms: number) => ms * (0.5 + Math.random())

  socket.on('connect', () => {
    renewals = 0
    const { engine } = socket.io
    choice.worked(engine.transport.name as Transport)
    engine.on('upgrade', ({ name }) => choice.worked(name as Transport))
    tell('online')
    release(true)
  })
  socket.on('disconnect', () => {
    if (!wanted) return
    tell('connecting')
    // After a server-side disconnect, Socket.IO does not reconnect by itself.
    if (!socket.active) connectIn(jittered(reconnectAfter))
  })
  socket.on('connect_error', (error) => {
    if (socket.active) {
      choice.failed()
      tell('offline')
      return
    }
    const refused = (error as Error & { data?: Problem }).data ?? null
    if (refused?.code === 'signed-out' && renewals++ < 3) {
      options.renewSession().then(connect, (error: unknown) => connectIn(againIn(jittered(2_000), error)))
      return
    }
    tell('offline', refused)
    connectIn((refused?.retryAfter ?? 0) * 1_000 + jittered(2_000))
  })
  socket.on('server:draining', ({ reconnectIn }: Payload<'server:draining'>) => {
    setTimeout(() => {
      if (!wanted) return
      socket.disconnect()
      connect()
    }, reconnectIn)
  })

  function online(within: number): Promise<boolean> {
    if (socket.connected) return Promise.resolve(true)
    return new Promise((resolve) => {
      const done = (isOnline: boolean) => {
        clearTimeout(limit)
        onlineWaiters.delete(done)
        resolve(isOnline)
      }
      const limit = setTimeout(done, Math.max(0, within), false)
      onlineWaiters.add(done)
    })
  }

  async function ask<C extends Command>(command: C, input: Input<C>): Promise<Output<C>> {
    const end = Date.now() + patience
    for (;;) {
      if (!(await online(end - Date.now()))) throw new Refusal(noConnection)
      const answer = await socket
        .timeout(ackWithin)
        .emitWithAck(command, input)
        .then(
          (ack: Ack<Output<C>>) => ack,
          () => null,
        )
      if (answer?.ok) return answer.value
      if (answer) throw new Refusal(answer.problem)
      if (once.has(command) || Date.now() >= end) throw new Refusal(noAnswer)
    }
  }

  return {
    ask,
    transport: () => (socket.connected ? (socket.io.engine.transport.name as Transport) : null),
    open() {
      wanted = true
      // It may be open already: after `online` nothing would undo this.
      tell(socket.connected ? 'online' : 'connecting')
      connect()
    },
    close() {
      wanted = false
      clearTimeout(timer)
      socket.disconnect()
      tell('resting')
      release(false)
    },
    reopen() {
      socket.disconnect()
      wanted = true
      tell('connecting')
      connect()
    },
    lost() {
      if (!wanted) return
      socket.io.engine?.close()
      tell('offline')
    },
    on: (event, handler) => void socket.on(event as string, handler),
    onState: (listener) => void listeners.push(listener),
  }
}
