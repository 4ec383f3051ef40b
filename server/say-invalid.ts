import type { z } from 'zod'

/** A field's plain name, by its path without numbers. */
const names: Record<string, string> = {
  email: 'The e-mail address',
  password: 'The password',
  currentPassword: 'Your current password',
  newPassword: 'The new password',
  name: 'The name',
  picture: 'The address of the picture',
  title: 'The title',
  text: 'What you write',
  query: 'What is looked for',
  origin: 'The address of the page',
  origins: 'The list of allowed addresses',
  'origins.#': 'Each allowed address',
  accent: 'The colour',
  greeting: 'The greeting',
  language: 'The language',
  theme: 'The theme',
  placement: 'The place of the button',
  budget: 'The budget',
  features: 'The list of what is offered',
  'features.#': 'Each thing that is offered',
  valleys: 'The marks between the fingers',
  wrist: 'The mark on the wrist',
  hand: 'The hand',
  rating: 'The rating',
  id: 'The user’s id',
  expires: 'The time until which the signature holds',
  signature: 'The signature',
}

/** The first mistake as a sentence for people, and the path of its field. */
export function sayInvalid(error: z.ZodError): { message: string; field?: string } {
  const issue = error.issues[0]
  const field = issue?.path.join('.') ?? ''
  const subject = nameOf(issue?.path ?? [])
  return { message: `${subject} ${complaintOf(issue)}.`, ...(field !== '' && { field }) }
}

function nameOf(path: PropertyKey[]): string {
  if (path.length === 0) return 'What was sent'
  const known = path.map((step) => (typeof step === 'number' ? '#' : String(step)))
  for (let length = known.length; length > 0; length -= 1) {
    const name = names[known.slice(0, length).join('.')]
    if (name !== undefined) return name
  }
  return 'Something in what was sent'
}

/** A custom rule's own message, or else a plain version of zod's. */
function complaintOf(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'does not fit'
  if (!/^(Too |Invalid|Unrecognized)/.test(issue.message)) return lower(issue.message)
  const unit =
    { string: ' characters', array: ' entries', set: ' entries' }[String('origin' in issue ? issue.origin : '')] ?? ''
  switch (issue.code) {
    case 'too_small':
      return unit !== '' && issue.minimum === 1
        ? 'is empty'
        : `must ${unit ? 'have' : 'be'} at least ${issue.minimum}${unit}`
    case 'too_big':
      return `may ${unit ? 'have' : 'be'} at most ${issue.maximum}${unit}`
    case 'invalid_type':
      return /received undefined/.test(issue.message) ? 'is missing' : 'is not of the right kind'
    case 'invalid_value':
      return issue.values.length > 1 ? `must be one of ${issue.values.join(', ')}` : 'does not fit'
    case 'invalid_format':
      return issue.format === 'url' ? 'must be an address that begins with https://' : 'is not in the right form'
    default:
      return 'does not fit'
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
