/** Something a person must fix before the command can continue: one sentence, shown without a stack. */
export class Refusal extends Error {}
