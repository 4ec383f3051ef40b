import { once } from 'node:events'
import { createServer } from 'node:net'
import { Refusal } from './refusal.mjs'

/** Refuses a port that cannot be used; 0 stands for any free one. */
export async function checkPort(text, host) {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new Refusal(`PORT must be a number from 0 to 65535, not "${text}".`)
  if (port === 0) return
  const server = createServer().listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    if (error.code === 'EADDRINUSE')
      throw new Refusal(
        `Port ${port} is taken by another program: stop it, or choose another port with "PORT=${port === 65_535 ? port - 1 : port + 1} npm start".`,
      )
    if (error.code === 'EACCES')
      throw new Refusal(`Port ${port} may not be used by this user: choose one above 1023 with "PORT=3000 npm start".`)
    throw new Refusal(`Port ${port} cannot be listened on${host ? ` at ${host}` : ''}: ${error.message}.`)
  }
  server.close()
  await once(server, 'close')
}
