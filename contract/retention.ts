import * as z from 'zod'

/**
 * How long a reading of a signed-in owner is kept: until it is deleted; the same, its photos only until it is finished; or
 * for some days.
 */
export const Retention = z.enum(['keep', 'forget-photo', 'expire'])
export type Retention = z.infer<typeof Retention>

/** What an operator allows: the choices, the one of people who have made none, and how many days `expire` gives. */
export const RetentionRules = z.object({
  choices: z.array(Retention).min(1),
  byDefault: Retention,
  days: z.number().int().positive(),
})
export type RetentionRules = z.infer<typeof RetentionRules>

/** What applies to a person's new readings, among what is allowed. */
export const RetentionView = RetentionRules.extend({ choice: Retention })
export type RetentionView = z.infer<typeof RetentionView>
