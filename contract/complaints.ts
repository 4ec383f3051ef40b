/** What people call a field, by its path; the numbers in a path are none of its name. */
export const fieldNames = {
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
  'idempotency-key': 'An Idempotency-Key',
} as const

export type FieldName = keyof typeof fieldNames

type Least = { least: number }
type Most = { most: number }

/**
 * What may be wrong with a field: a key, and the English sentence after the field's name.
 *
 * Sent as the `reason` of an `invalid` Problem, so no key is also one of `reasons`. A schema's custom rule has the key as its
 * message.
 */
export const complaints = {
  'field-unfit': 'does not fit',
  'field-empty': 'is empty',
  'field-missing': 'is missing',
  'field-of-wrong-kind': 'is not of the right kind',
  'field-malformed': 'is not in the right form',
  'field-too-short': ({ least }: Least) => `must have at least ${least} characters`,
  'field-too-long': ({ most }: Most) => `may have at most ${most} characters`,
  'field-too-few': ({ least }: Least) => `must have at least ${least} entries`,
  'field-too-many': ({ most }: Most) => `may have at most ${most} entries`,
  'field-too-low': ({ least }: Least) => `must be at least ${least}`,
  'field-too-high': ({ most }: Most) => `may be at most ${most}`,
  'field-not-listed': ({ choices }: { choices: string }) => `must be one of ${choices}`,
  'field-not-https': 'must be an address that begins with https://',
  'field-unkeepable': 'has a character that cannot be kept',
  'field-not-a-line': 'must be one line without control characters',
  'field-not-printable': 'must have 1 to 64 printable ASCII characters',
  'field-not-an-email': 'is not an e-mail address',
  'field-mailbox-too-long': 'may have at most 64 characters before the @',
  'field-mailbox-invalid': 'is not an address that can be written to',
  'field-not-an-origin': 'must be an origin such as https://example.org, without a path or a wildcard',
  'field-not-a-colour': 'must be a colour such as #2a2766',
  'idempotency-key-unfit': 'is a UUID',
  'valleys-out-of-order':
    'must be three places apart, in order from the index finger to the little finger; mark them again',
  'wrist-too-near': 'must lie well away from the finger valleys; mark the middle of the wrist',
} as const

export type Complaint = keyof typeof complaints

/** The values in a complaint; never if it has none. */
export type ComplaintValues<C extends Complaint> = (typeof complaints)[C] extends (values: infer Values) => string
  ? Values
  : never

/** The complaints that can be the message of a schema's custom rule. */
export type PlainComplaint = { [C in Complaint]: (typeof complaints)[C] extends string ? C : never }[Complaint]
