import type { RequestHandler } from 'express'
import multer, { MulterError, memoryStorage } from 'multer'
import { ProblemError } from '../../contract/problem.ts'
import { judgeForm } from './judge-form.ts'
import { readAtMost } from './read-at-most.ts'

const megabyte = 1024 * 1024
const mostBytes = 15 * megabyte
/** Two photos of the greatest size, and their wrapping. */
const mostBody = 2 * mostBytes + megabyte

const parse = multer({
  storage: memoryStorage(),
  limits: {
    fileSize: mostBytes,
    files: 2,
    fields: 8,
    parts: 10,
    fieldNameSize: 64,
    fieldSize: 4096,
    headerPairs: 20,
    fieldNestingDepth: 0,
    fieldArrayIndexLimit: 0,
  },
}).any()

const tooLarge: Record<string, string> = {
  LIMIT_FILE_SIZE: 'A photo may have at most 15 MB. Choose a smaller one.',
  LIMIT_FILE_COUNT: 'At most two photos, one of each hand, can be read together.',
  LIMIT_FIELD_COUNT: 'The form has too many fields.',
  LIMIT_PART_COUNT: 'The form has too many parts.',
  LIMIT_FIELD_VALUE: 'A field of the form is too long.',
  LIMIT_FIELD_KEY: 'The name of a field is too long.',
}

/** Reads the upload form into memory; everything that is wrong with it becomes a Problem. */
export const receivePhotos: RequestHandler = (request, response, next) => {
  if (!request.is('multipart/form-data'))
    throw new ProblemError('unsupported-type', 'Send the photos as multipart/form-data.')
  if (Number(request.get('content-length') ?? 0) > mostBody)
    throw new ProblemError('too-large', tooLarge['LIMIT_FILE_SIZE'] ?? '')
  read(request, response, next)
}

const read = readAtMost(mostBody, (request, response, next) => {
  parse(request, response, (error: unknown) => next(error === undefined ? judgeForm(request) : asProblem(error)))
})

function asProblem(error: unknown): unknown {
  if (error instanceof MulterError) {
    const field = error.field === undefined ? {} : { field: error.field.slice(0, 64) }
    const message = tooLarge[error.code]
    if (message !== undefined) return new ProblemError('too-large', message, field)
  }
  return new ProblemError('invalid', 'The upload did not arrive whole. Try again.')
}
