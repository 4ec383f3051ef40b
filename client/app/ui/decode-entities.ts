/** Cache of entity names, decoded by the browser, which knows all 2,231 of them. */
const known = new Map<string, string>()

/** Decodes entities such as `&amp;`, `&rarr;` and `&#39;`; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#[Xx][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});/g, (entity) => {
    let character = known.get(entity)
    if (character === undefined) {
      // Content of this element is plain text: nothing in it is loaded or run.
      const box = document.createElement('textarea')
      box.innerHTML = entity
      // The browser also decodes a few names without a semicolon, as prefixes: &not in &notathing;
      character = box.value.endsWith(';') && entity !== '&semi;' ? entity : box.value
      known.set(entity, character)
    }
    return character
  })
}
