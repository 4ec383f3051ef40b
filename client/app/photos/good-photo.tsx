import { texts } from '../ui/texts.ts'

/** What a photo should look like, shown after one that was refused. */
export function GoodPhoto() {
  return (
    <figure class="good-photo">
      <img src="/drawn-palm.jpg" alt={texts.goodPhoto} width="720" height="960" loading="lazy" />
      <figcaption>{texts.goodPhotoAdvice}</figcaption>
    </figure>
  )
}
