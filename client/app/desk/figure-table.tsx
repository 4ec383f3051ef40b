import type { ComponentChildren } from 'preact'

interface FigureTableProps {
  head: readonly string[]
  rows: readonly (readonly ComponentChildren[])[]
}

/** A table whose first column says what of, and whose others are numbers. */
export function FigureTable({ head, rows }: FigureTableProps) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others], at) => (
          <tr key={at}>
            <th scope="row">{first}</th>
            {others.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
