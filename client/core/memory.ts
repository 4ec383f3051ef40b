/** Keeps a text over a reload; '' when there is nothing kept. */
export interface Memory {
  load(): string
  save(text: string): void
}
