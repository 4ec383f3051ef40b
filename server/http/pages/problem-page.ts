import type { Request } from 'express'
import type { Problem } from '../../../contract/problem.ts'
import type { ProblemCode } from '../../../contract/problem-code.ts'
import type { Language } from '../../../contract/reading.ts'
import { escapeHtml } from './escape-html.ts'

/** A page's title for a Problem's code, and its text in Hindi; in English the Problem has the text. */
const words: Record<ProblemCode, { en: string; hi: string; more: string }> = {
  invalid: {
    en: 'This address does not fit.',
    hi: 'यह पता ठीक नहीं है।',
    more: 'कृपया पते को जाँचिए, या शुरुआत से आगे बढ़िए।',
  },
  'signed-out': {
    en: 'Sign in first.',
    hi: 'पहले साइन इन कीजिए।',
    more: 'आपका सत्र समाप्त हो गया है, या यह केवल साइन इन करने पर दिखता है।',
  },
  forbidden: { en: 'This is not for you.', hi: 'इसकी अनुमति नहीं है।', more: 'यह आपके लिए खुला नहीं है।' },
  missing: {
    en: 'This page was not found.',
    hi: 'यहाँ कुछ नहीं है।',
    more: 'हो सकता है कि पता ग़लत हो, या यह मिटा दिया गया हो।',
  },
  'timed-out': { en: 'This took too long.', hi: 'इसमें बहुत समय लगा।', more: 'कृपया फिर कोशिश कीजिए।' },
  conflict: {
    en: 'This cannot be done now.',
    hi: 'यह अभी नहीं हो सकता।',
    more: 'इस बीच यह बदल गया है। देखकर फिर कोशिश कीजिए।',
  },
  'too-large': { en: 'This is too much at once.', hi: 'यह एक बार में बहुत अधिक है।', more: 'कृपया कम भेजिए।' },
  'unsupported-type': {
    en: 'This cannot be read.',
    hi: 'इसे पढ़ा नहीं जा सकता।',
    more: 'यह इस रूप में नहीं पढ़ा जा सकता।',
  },
  'not-an-image': { en: 'This is no photo.', hi: 'यह फ़ोटो नहीं है।', more: 'JPEG, PNG या WebP चुनिए।' },
  'no-image': { en: 'There is no photo.', hi: 'कोई फ़ोटो नहीं मिली।', more: 'अपनी बाईं या दाईं हथेली की फ़ोटो चुनिए।' },
  'not-a-palm': { en: 'No palm was found.', hi: 'हथेली नहीं मिली।', more: 'पूरी खुली हथेली की फ़ोटो दीजिए।' },
  refused: { en: 'This was refused.', hi: 'इसे मना किया गया।', more: 'कृपया दूसरे शब्दों में, या दूसरी फ़ोटो से कोशिश कीजिए।' },
  'too-many': { en: 'That was too often.', hi: 'यह बहुत बार हुआ।', more: 'कृपया थोड़ा ठहरिए, फिर कोशिश कीजिए।' },
  'over-budget': {
    en: 'Today’s budget is used up.',
    hi: 'आज का बजट पूरा हो गया।',
    more: 'यह UTC की आधी रात को फिर शुरू होगा।',
  },
  broken: {
    en: 'Something went wrong.',
    hi: 'कुछ गड़बड़ हुई।',
    more: 'ग़लती हमारी ओर से है। कृपया थोड़ी देर में फिर कोशिश कीजिए।',
  },
  'reader-failed': {
    en: 'The reader cannot write now.',
    hi: 'वाचक अभी नहीं लिख पा रहा।',
    more: 'कृपया एक मिनट में फिर कोशिश कीजिए।',
  },
  busy: { en: 'The service is busy.', hi: 'सेवा अभी व्यस्त है।', more: 'कृपया थोड़ी देर में फिर कोशिश कीजिए।' },
}

const links: Record<Language, { name: string; begin: string; signIn: string; again: string }> = {
  en: { name: 'Rekha', begin: 'To the beginning', signIn: 'Sign in', again: 'Try again' },
  hi: { name: 'रेखा', begin: 'शुरुआत पर जाइए', signIn: 'साइन इन कीजिए', again: 'फिर कोशिश कीजिए' },
}

/** What signing in may reveal: forbidden things look as if they did not exist. */
const perhapsSignedOut: ProblemCode[] = ['missing', 'signed-out', 'forbidden']

/** Whether this is browser navigation, not a request by a script or program. */
export function isNavigation(request: Request): boolean {
  const mode = request.get('sec-fetch-mode')
  if (mode !== undefined && mode !== 'navigate') return false
  return /\btext\/html\b/i.test(request.get('accept') ?? '') && request.accepts(['json', 'html']) === 'html'
}

/** A Problem as a page, in the browser's preferred language. */
export function problemPage({ code, message }: Problem, request: Request): string {
  const language: Language = request.acceptsLanguages(['en', 'hi']) === 'hi' ? 'hi' : 'en'
  const { name, begin, signIn, again } = links[language]
  const title = words[code][language]
  const more = language === 'hi' ? words[code].more : message
  const next = perhapsSignedOut.includes(code)
    ? `<a href="/#sign-in">${signIn}</a>`
    : `<a href="${escapeHtml(request.method === 'GET' ? request.originalUrl : '/')}">${again}</a>`
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${escapeHtml(title)} · ${name}</title>
    <link rel="icon" href="/hand.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/problem.css" />
  </head>
  <body>
    <header>
      <a href="/"><img src="/hand.svg" alt="" width="32" height="32" /> <span>${name}</span></a>
    </header>
    <main>
      <h1>${escapeHtml(title)}</h1>
      <p>${escapeHtml(more)}</p>
      <p class="next"><a class="primary" href="/">${begin}</a> ${next}</p>
    </main>
  </body>
</html>
`
}
