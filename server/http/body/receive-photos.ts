import type { Readable, Writable } from 'node:stream'
import type { Request, RequestHandler } from 'express'
import multer, { MulterError, memoryStorage } from 'multer'
import { ProblemError } from '../../../contract/problem.ts'
import { fileFields, judgeForm } from './judge-form.ts'
import { readAtMost } from './read-at-most.ts'

const megabyte = 1024 * 1024
const mostBytes = 15 * megabyte
/** Two photos of the greatest size, and their wrapping. */
const mostBody = 2 * mostBytes + megabyte

/** Forms that brought something as a file without a name, which multer passes over, and in which field. */
const nameless = new WeakMap<Request, string>()

/** Browsers send a field in which nothing was chosen as an empty file without a name: only what has content is a mistake. */
function watchNameless(request: Request, parser: Writable): void {
  parser.on('file', (field: string, file: Readable, { filename }: { filename?: string }) => {
    if (!filename) file.once('data', () => nameless.set(request, field))
  })
  request.pipe(parser)
}

// @types/multer does not know `streamHandler` yet.
const feeding: object = { streamHandler: watchNameless }

const parse = multer({
  ...feeding,
  storage: memoryStorage(),
  defParamCharset: 'utf8',
  // A name that ends with a slash is a name all the same.
  preservePath: true,
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
  parse(request, response, (error: unknown) =>
    next(error === undefined ? judgeForm(request, nameless.get(request)) : asProblem(error)),
  )
})

/** The photos of a form that was received, by their fields. */
export function photosIn({ files }: Request): Record<string, Uint8Array> {
  return Object.fromEntries((files as Express.Multer.File[]).map(({ fieldname, buffer }) => [fieldname, buffer]))
}

function asProblem(error: unknown): unknown {
  if (error instanceof MulterError) {
    const field = error.field === undefined ? {} : { field: error.field.slice(0, 64) }
    // What has a type but no name is read as a text.
    if (error.code === 'LIMIT_FIELD_VALUE' && fileFields.includes(error.field ?? ''))
      return new ProblemError('no-image', 'Send the photo as a file with a name.', field)
    const message = tooLarge[error.code]
    if (message !== undefined) return new ProblemError('too-large', message, field)
  }
  return new ProblemError('invalid', 'The upload did not arrive whole. Try again.')
}
