import type { Request } from 'express'
import { ProblemError } from '../../../contract/problem.ts'
import { routes } from '../../../contract/routes.ts'

/** The form fields for photos. */
export const fileFields: readonly string[] = routes['POST /api/v1/analyses'].files

/**
 * The problem with a parsed form: invalid field names, a URL instead of a photo, a misplaced file, or a file without a
 * name (in the field `nameless`). File names themselves do not matter.
 */
export function judgeForm({ body, files }: Request, nameless?: string): ProblemError | undefined {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>)
  const photos = (files ?? []) as Express.Multer.File[]
  const names = [...fields.map(([name]) => name), ...photos.map(({ fieldname }) => fieldname)]
  if (!names.every(isName)) return new ProblemError('form-name-unreadable')

  const address = fields.find(([, value]) => [value].flat().some(isAddress))
  if (address) return new ProblemError('photo-address-sent', { field: address[0].slice(0, 64) })

  const unnamed = nameless ?? fields.find(([name, value]) => fileFields.includes(name) && value !== '')?.[0]
  if (unnamed !== undefined) return new ProblemError('photo-unnamed', { field: unnamed.slice(0, 64) })

  const stray = photos.find(({ fieldname }, index) => {
    const again = photos.findIndex((other) => other.fieldname === fieldname) < index
    return again || !fileFields.includes(fieldname)
  })
  if (stray)
    return new ProblemError('photo-misplaced', {
      field: stray.fieldname.slice(0, 64),
    })
  return undefined
}

/** Nested names, and properties that every object has, are never sent by mistake. */
function isName(name: string): boolean {
  return !/[[\]]/.test(name) && !(name in Object.prototype)
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^\s*[a-z][a-z\d+.-]*:\S/i.test(value)
}
