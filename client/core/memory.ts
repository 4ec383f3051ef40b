/** Keeps a text across reloads; '' if there is none. */
export interface Memory {
  load(): string
  save(text: string): void
}
