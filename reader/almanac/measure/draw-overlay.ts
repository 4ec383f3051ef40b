import type { DrawnLine, Features, Point } from '../../../contract/features.ts'

const colours: Record<DrawnLine, string> = { heart: '#d6336c', head: '#1c7ed6', life: '#2b8a3e', fate: '#e8590c' }
const order: Record<DrawnLine, string> = {
  heart: 'heart line',
  head: 'head line',
  life: 'life line',
  fate: 'fate line',
}

/** Draws outline and lines as a standalone, transparent SVG for a photo of this size (pixels), described in words. */
export function drawOverlay(features: Features, width: number, height: number): string {
  const stroke = Math.max(2, Math.round(Math.max(width, height) / 320))
  const place = ([x, y]: Point) => `${(x * width).toFixed(1)} ${(y * height).toFixed(1)}`
  const path = (points: Point[], closed: boolean) => `M${points.map(place).join('L')}${closed ? 'Z' : ''}`
  const outline =
    features.outline.length > 0
      ? `<path data-part="outline" d="${path(features.outline, true)}" stroke="#ffffff" stroke-opacity="0.8" stroke-width="${stroke}"/>`
      : ''
  const lines = linesOf(features).map(({ name, polyline }) => {
    const d = path(polyline, false)
    const halo = `<path d="${d}" stroke="#ffffff" stroke-opacity="0.6" stroke-width="${stroke * 2}"/>`
    return `${halo}<path data-line="${name}" d="${d}" stroke="${colours[name]}" stroke-width="${stroke * 1.2}"/>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="overlay-title overlay-description">`,
    `<title id="overlay-title">Lines measured on the ${features.hand} palm</title>`,
    `<desc id="overlay-description">${describe(features)}</desc>`,
    `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${outline}${lines.join('')}</g>`,
    '</svg>',
  ].join('')
}

/** The main lines, then the fate line, if there is one. */
function linesOf({ lines, fate }: Features): { name: DrawnLine; polyline: Point[] }[] {
  return [...lines, ...(fate?.seen ? [{ name: 'fate' as const, polyline: fate.polyline }] : [])]
}

function describe({ lines, fate }: Features): string {
  if (lines.length === 0 && !fate?.seen) return 'The outline of the hand; no line was measured surely enough.'
  const told = lines.map(
    ({ name, lengthBand, depthBand, curvatureBand, confidence }) =>
      `${order[name]}: ${lengthBand}, ${depthBand}, ${curvatureBand} bend, confidence ${Math.round(confidence * 100)} %`,
  )
  const rising = fate?.seen
    ? [`${order.fate}: ${fate.depthBand}, confidence ${Math.round(fate.confidence * 100)} %`]
    : []
  return `The outline of the hand and ${[...told, ...rising].join('; ')}.`
}
