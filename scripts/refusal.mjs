/** Something a person has to put right before the command can go on: one sentence, shown without a stack. */
export class Refusal extends Error {}
