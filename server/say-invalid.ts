import type * as z from 'zod'
import {
  type Complaint,
  type ComplaintValues,
  complaints,
  type FieldName,
  fieldNames,
  type PlainComplaint,
} from '../contract/complaints.ts'
import type { Problem } from '../contract/problem.ts'

/** The Problem for the first mistake: its key and values, its sentence, and the path of its field. */
export function sayInvalid(error: z.ZodError): Problem {
  const issue = error.issues[0]
  const field = issue?.path.join('.') ?? ''
  const { reason, values, says } = complaintIn(issue)
  return {
    code: 'invalid',
    reason,
    message: `${nameOf(issue?.path ?? [])} ${says}.`,
    ...(values && { values }),
    ...(field !== '' && { field }),
  }
}

function nameOf(path: PropertyKey[]): string {
  if (path.length === 0) return 'What was sent'
  const known = path.map((step) => (typeof step === 'number' ? '#' : String(step)))
  for (let length = known.length; length > 0; length -= 1) {
    const name = known.slice(0, length).join('.')
    if (Object.hasOwn(fieldNames, name)) return fieldNames[name as FieldName]
  }
  return 'Something in what was sent'
}

interface Said {
  reason: Complaint
  values?: Record<string, string | number>
  says: string
}

function complain<C extends Complaint>(
  reason: C,
  ...[values]: [ComplaintValues<C>] extends [never] ? [] : [values: ComplaintValues<C>]
): Said {
  const says: string | ((values: never) => string) = complaints[reason]
  return typeof says === 'string' ? { reason, says } : { reason, values: values!, says: says(values as never) }
}

/** What a rule of ours says for itself, and else what is meant by zod's. */
export function complaintIn(issue: z.core.$ZodIssue | undefined): Said {
  if (!issue) return complain('field-unfit')
  if (Object.hasOwn(complaints, issue.message)) return complain(issue.message as PlainComplaint)
  const kind = String('origin' in issue ? issue.origin : '')
  switch (issue.code) {
    case 'too_small': {
      const least = Number(issue.minimum)
      if (kind === 'string') return least === 1 ? complain('field-empty') : complain('field-too-short', { least })
      if (kind === 'array' || kind === 'set')
        return least === 1 ? complain('field-empty') : complain('field-too-few', { least })
      return complain('field-too-low', { least })
    }
    case 'too_big': {
      const most = Number(issue.maximum)
      if (kind === 'string') return complain('field-too-long', { most })
      return complain(kind === 'array' || kind === 'set' ? 'field-too-many' : 'field-too-high', { most })
    }
    case 'invalid_type':
      return complain(/received undefined/.test(issue.message) ? 'field-missing' : 'field-of-wrong-kind')
    case 'invalid_value':
      return issue.values.length > 1
        ? complain('field-not-listed', { choices: issue.values.join(', ') })
        : complain('field-unfit')
    case 'invalid_format':
      return complain(issue.format === 'url' ? 'field-not-https' : 'field-malformed')
    default:
      return complain('field-unfit')
  }
}
