/** Each name of a character that was met, as the browser, which knows all 2,231 of them, writes it. */
const known = new Map<string, string>()

/** A text in which `&amp;`, `&rarr;` and `&#39;` are the characters they name; what names none stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#[Xx][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});/g, (entity) => {
    let character = known.get(entity)
    if (character === undefined) {
      // What is written into one of these is text alone: nothing in it is loaded or run.
      const box = document.createElement('textarea')
      box.innerHTML = entity
      // The browser also knows a few names without a semicolon, at the beginning of others: &not in &notathing;
      character = box.value.endsWith(';') && entity !== '&semi;' ? entity : box.value
      known.set(entity, character)
    }
    return character
  })
}
