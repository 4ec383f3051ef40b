import { loadLater } from '../ui/load-later.ts'

/** The sign-in form, loaded when first shown. */
export const SignInForm = loadLater(() => import('./sign-in-form.tsx').then((loaded) => loaded.SignInForm))
