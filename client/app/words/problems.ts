import type { Problem } from '../../../contract/problem.ts'
import type { ProblemCode } from '../../../contract/problem-code.ts'
import { fields, ofComplaint } from './problem-fields.ts'
import { ofReason } from './problem-reasons.ts'

/** What is said of a Problem for its code alone. */
const ofCode: Record<ProblemCode, string> = {
  invalid: 'यह इस रूप में नहीं चलेगा। कृपया जाँचकर फिर भेजिए।',
  'signed-out': 'आपका सत्र समाप्त हो गया है। कृपया साइन इन कीजिए।',
  forbidden: 'यह पन्ना पुराना हो गया है। इसे फिर से खोलिए और फिर कोशिश कीजिए।',
  missing: 'यह अब यहाँ नहीं है। हो सकता है कि इसे मिटा दिया गया हो।',
  'timed-out': 'कोई उत्तर नहीं आया। कृपया फिर कोशिश कीजिए।',
  conflict: 'इस बीच यह बदल गया है। देखकर फिर कोशिश कीजिए।',
  'too-large': 'यह बहुत बड़ा है। कृपया एक बार में कम भेजिए।',
  'unsupported-type': 'यह इस रूप में नहीं पढ़ा जा सकता।',
  'not-an-image': 'इस फ़ोटो को पढ़ा नहीं जा सका। JPEG, HEIC, PNG, WebP या AVIF चुनिए।',
  'no-image': 'कोई फ़ोटो नहीं मिली। अपनी बाईं या दाईं हथेली की फ़ोटो चुनिए।',
  'not-a-palm': 'फ़ोटो में हथेली नहीं पहचानी जा सकी। समान रोशनी में पूरी खुली हथेली की फ़ोटो दीजिए।',
  refused: 'वाचक ने यह लिखने से मना किया। दूसरे शब्दों में पूछिए, या दूसरी फ़ोटो दीजिए।',
  'too-many': 'यह बहुत बार हुआ। कृपया थोड़ा ठहरिए।',
  'over-budget': 'आज का बजट पूरा हो गया। यह UTC की आधी रात को फिर शुरू होगा।',
  broken: 'हमारी ओर से कुछ गड़बड़ हुई। कृपया थोड़ी देर में फिर कोशिश कीजिए।',
  'reader-failed': 'वाचक अभी नहीं लिख पा रहा। कृपया एक मिनट में फिर कोशिश कीजिए।',
  busy: 'सेवा अभी व्यस्त है। कृपया थोड़ी देर में फिर कोशिश कीजिए।',
}

/** What is wrong with a field; null for unknown fields and complaints. */
function ofField({ field = '', reason = '', values }: Problem): string | null {
  const path = field.replace(/\.\d+/g, '.#')
  const name = own(fields, path) ?? own(fields, path.replace(/\..*/, ''))
  const says = told(own(ofComplaint, reason), values)
  return name !== undefined && says !== null ? `${name} ${says}।` : null
}

type Sentence = string | ((values: never) => string)

function told(says: Sentence | undefined, values: Problem['values']): string | null {
  if (typeof says === 'function') return values ? says(values as never) : null
  return says ?? null
}

/** A table's entry for a key that was sent. */
function own<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/**
 * A Problem in Hindi, by its reason; a sentence already in Hindi stays as it is.
 *
 * The code decides for reasons of a newer server, and for rows that were stored without one.
 */
export function inHindi(problem: Problem): string {
  const { code, message, reason = '', values } = problem
  if (/\p{Script=Devanagari}/u.test(message)) return message
  return told(own<Sentence>(ofReason, reason), values) ?? ofField(problem) ?? ofCode[code]
}
