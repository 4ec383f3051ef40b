import * as z from 'zod'

const wrong =
  'must be JSON, for example [{"name":"google","label":"Google","issuer":"https://accounts.google.com","clientId":"…","clientSecret":"…"}]'

const OpenidProvider = z.strictObject(
  {
    /** Part of the address to which the provider sends people back. */
    name: z.string().regex(/^[a-z0-9-]{1,32}$/, 'must be of small letters, digits and hyphens'),
    /** What the button says. */
    label: z.string().trim().min(1).max(40),
    issuer: z
      .string()
      .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'must be the issuer’s URL'),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
  },
  wrong,
)
export type OpenidProvider = z.output<typeof OpenidProvider>

/** The OpenID providers people may sign in with, as JSON; none by default. */
export const OpenidProviders = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue(wrong)
      return z.NEVER
    }
  })
  .pipe(
    z
      .array(OpenidProvider, wrong)
      .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'must have another name for each'),
  )
