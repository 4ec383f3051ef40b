import type { Client } from '../core/client.ts'
import { problemOf } from '../core/refusal.ts'
import type { Person } from './ask-person.ts'
import type { Arguments } from './read-arguments.ts'
import type { Screen } from './screen.ts'

/** Registers new addresses, signs in known ones. */
async function registerOrLogin({ visit }: Client, email: string, password: string): Promise<void> {
  const name = email.split('@')[0] || email
  await visit.register({ email, password, name }).catch(async (error: unknown) => {
    if (problemOf(error).code !== 'conflict') throw error
    await visit.login({ email, password })
  })
}

/** Signs a person in; false if they decline. */
export async function enter(client: Client, person: Person, screen: Screen, given: Arguments): Promise<boolean> {
  if (given.email !== null && given.password !== null) {
    await registerOrLogin(client, given.email, given.password)
    return true
  }
  if (!person.isTerminal) {
    screen.note('The full report and questions need an account: give --email and --password-file.')
    return false
  }
  screen.title('The full report is ready, and you can ask about it.')
  screen.note('An account is free: new addresses are registered, known ones signed in. Press Enter to leave.')
  for (;;) {
    const email = given.email ?? (await person.ask('Email: '))?.trim()
    if (!email) return false
    const password = await person.ask('Password: ', { secret: true })
    if (!password) return false
    try {
      await registerOrLogin(client, email, password)
      return true
    } catch (error) {
      screen.note(problemOf(error).message)
    }
  }
}
