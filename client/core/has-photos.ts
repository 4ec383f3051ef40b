import type { AnalysisView } from '../../contract/views.ts'

/** False once the photos of a reading have been deleted, or are being deleted. */
export function hasPhotos({ photoState }: Pick<AnalysisView, 'photoState'>): boolean {
  return photoState !== 'going' && photoState !== 'gone'
}
