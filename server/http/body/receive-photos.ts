import type { Readable, Writable } from 'node:stream'
import type { Request, RequestHandler } from 'express'
import multer, { MulterError, memoryStorage } from 'multer'
import { ProblemError } from '../../../contract/problem.ts'
import type { PlainReason } from '../../../contract/reasons.ts'
import { holdForm } from './hold-form.ts'
import { fileFields, judgeForm } from './judge-form.ts'
import { readAtMost } from './read-at-most.ts'

const megabyte = 1024 * 1024
const mostBytes = 15 * megabyte
/** Two photos of maximum size, and the multipart overhead. */
const mostBody = 2 * mostBytes + megabyte

/** Forms with a nameless file, which multer skips, and its field. */
const nameless = new WeakMap<Request, string>()

/** Browsers send an empty, nameless file for a field without a selection: only one with content is a mistake. */
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
  // A name that ends with a slash still counts as a name.
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

const tooLarge: Record<string, PlainReason<'too-large'>> = {
  LIMIT_FILE_SIZE: 'photo-too-large',
  LIMIT_FILE_COUNT: 'too-many-photos',
  LIMIT_FIELD_COUNT: 'form-too-many-fields',
  LIMIT_PART_COUNT: 'form-too-many-parts',
  LIMIT_FIELD_VALUE: 'form-field-too-long',
  LIMIT_FIELD_KEY: 'form-name-too-long',
}

/** Reads the upload form from a network address into memory; any error becomes a Problem. */
export function receivePhotosFrom(address: string): RequestHandler {
  return (request, response, next) => {
    if (!request.is('multipart/form-data')) throw new ProblemError('not-a-form')
    const length = Number(request.get('content-length') ?? mostBody)
    if (length > mostBody) throw new ProblemError('photo-too-large')
    holdForm(length, address, response)
    read(request, response, next)
  }
}

const read = readAtMost(mostBody, (request, response, next) => {
  parse(request, response, (error: unknown) =>
    next(error === undefined ? judgeForm(request, nameless.get(request)) : asProblem(error)),
  )
})

/** The photos of a received form, by field. */
export function photosIn({ files }: Request): Record<string, Uint8Array> {
  return Object.fromEntries((files as Express.Multer.File[]).map(({ fieldname, buffer }) => [fieldname, buffer]))
}

function asProblem(error: unknown): unknown {
  if (error instanceof MulterError) {
    const field = error.field === undefined ? {} : { field: error.field.slice(0, 64) }
    // A part with a type but no file name is parsed as text.
    if (error.code === 'LIMIT_FIELD_VALUE' && fileFields.includes(error.field ?? ''))
      return new ProblemError('photo-unnamed', field)
    const reason = tooLarge[error.code]
    if (reason !== undefined) return new ProblemError(reason, field)
  }
  return new ProblemError('upload-broken-off')
}
