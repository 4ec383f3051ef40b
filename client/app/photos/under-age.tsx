import { language } from '../ui/language.ts'
import { underAge } from '../words/under-age.ts'

const texts = underAge[language]

/** In place of the form, for who is under 18: nothing was sent, and nothing can be. */
export function UnderAge() {
  return (
    <section class="photo-form card" tabIndex={-1} ref={(section) => section?.focus()}>
      <h2>{texts.title}</h2>
      <p>{texts.more}</p>
    </section>
  )
}
