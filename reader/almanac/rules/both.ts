import * as z from 'zod'

/** The same text in both languages of the almanac. */
export const Both = z.object({ en: z.string().min(1), hi: z.string().min(1) })
export type Both = z.infer<typeof Both>
