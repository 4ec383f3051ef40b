/** A row's place in a list of what was touched last: when that was, and its id. */
interface TouchedPlace {
  touchedAt: string
  id: string
}

export const cursorOf = ({ touchedAt, id }: TouchedPlace): string => `${touchedAt} ${id}`

export function placeIn(cursor: string): TouchedPlace {
  const [, touchedAt = '', id = ''] = cursor.match(/^([\dT:.Z-]{1,24}) ([\da-f-]{36})$/) ?? []
  return { touchedAt, id }
}
