import { digitalSources } from '../../../contract/views.ts'
import type { Analysis } from '../../../db/models/analysis.ts'

/**
 * Says to machines that a machine wrote a shared summary: JSON-LD (https://schema.org/digitalSourceType, with IPTC's
 * code), for the page's head.
 */
export function machineMark(
  { id, reader, model, language, createdAt }: Pick<Analysis, 'id' | 'reader' | 'model' | 'language' | 'createdAt'>,
  publicUrl: string,
  nonce: string,
): string {
  const mark = {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    url: `${publicUrl}/s/${id}`,
    inLanguage: language,
    dateCreated: createdAt,
    creator: { '@type': 'SoftwareApplication', name: reader === 'almanac' ? 'Rekha’s almanac' : (model ?? 'A model') },
    digitalSourceType: digitalSources[reader],
  }
  // A model's name must not end the script.
  return `<script type="application/ld+json" nonce="${nonce}">${JSON.stringify(mark).replaceAll('<', '\\u003c')}</script>`
}
