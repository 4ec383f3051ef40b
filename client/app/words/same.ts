/** The shape of the English words, for the other languages to fill: the same keys, and functions of the same inputs. */
export type Same<Words> = {
  [Key in keyof Words]: Words[Key] extends (...inputs: infer Inputs) => string
    ? (...inputs: Inputs) => string
    : Words[Key] extends string
      ? string
      : Same<Words[Key]>
}
