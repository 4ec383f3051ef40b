import type { DrawnLine, Features, Point } from '../../contract/features.ts'

/** The order in which lines are drawn and listed. */
export const lineOrder: readonly DrawnLine[] = ['heart', 'head', 'life', 'fate']

/** A hand's lines as polylines, in this order: the main lines that were measured, and the fate line if it was seen. */
export function drawnLines({ lines, fate }: Features): { name: DrawnLine; polyline: Point[] }[] {
  const all = [...lines, ...(fate?.seen ? [{ name: 'fate' as const, polyline: fate.polyline }] : [])]
  return lineOrder.flatMap((name) => all.find((line) => line.name === name) ?? [])
}

/** Whether this line is drawn on this hand. */
export const isDrawn = (features: Features, name: DrawnLine | null): boolean =>
  drawnLines(features).some((line) => line.name === name)
