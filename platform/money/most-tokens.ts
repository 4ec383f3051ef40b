/** How much a model may write: room for a long reading, and for a few paragraphs, in any script; what it is told, and what is reserved. */
export const mostTokens = { reading: 8000, reply: 2000 }

/** Tokens of a prompt that are reckoned with before it is written, and of each photo at most. */
export const promptTokens = { reading: 4000, reply: 6000, photo: 1445 }
