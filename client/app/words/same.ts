/** The shape of the English texts, for other languages: the same keys, and functions with the same parameters. */
export type Same<Words> = {
  [Key in keyof Words]: Words[Key] extends (...inputs: infer Inputs) => string
    ? (...inputs: Inputs) => string
    : Words[Key] extends string
      ? string
      : Same<Words[Key]>
}
