import type { Readable } from 'node:stream'

/** A file in a folder, and when it was last written. */
export interface Stored {
  name: string
  at: Date
}

/** The photo store. Paths are relative, with `/`; a folder is everything below its path. */
export interface Storage {
  /** Writes whole or not at all; throws a `busy` Problem if the storage is full or down. */
  put(path: string, bytes: Uint8Array): Promise<void>
  /** Throws a `missing` Problem if there is none, `busy` if the storage is down. */
  get(path: string): Promise<Buffer>
  stream(path: string): Promise<Readable>
  /** The files directly in a folder, but those still being written; none if there is no such folder. */
  list(path: string): Promise<Stored[]>
  remove(path: string): Promise<void>
  removeFolder(path: string): Promise<void>
}
