import type { Readable } from 'node:stream'

/** A file in a folder, and when it was last put there. */
export interface Stored {
  name: string
  at: Date
}

/** Where photos lie. Paths are relative, with `/`; a folder is all that lies below its path. */
export interface Storage {
  /** Writes whole or not at all; throws a `busy` Problem when there is no room, or the storage is away. */
  put(path: string, bytes: Uint8Array): Promise<void>
  /** Throws a `missing` Problem when there is none, `busy` when the storage is away. */
  get(path: string): Promise<Buffer>
  stream(path: string): Promise<Readable>
  /** The files that lie in a folder itself; none where there is no folder. */
  list(path: string): Promise<Stored[]>
  remove(path: string): Promise<void>
  removeFolder(path: string): Promise<void>
}
