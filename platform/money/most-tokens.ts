/** Output limits: room for a long reading, or a few paragraphs, in any script; sent to the model, and reserved. */
export const mostTokens = { reading: 8000, reply: 2000 }

/** Prompt tokens assumed before the prompt is written, photos aside. */
export const promptTokens = { reading: 4000, reply: 6000 }
