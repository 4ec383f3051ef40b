import type { Language } from '../../../contract/reading.ts'
import { Id } from '../../../contract/views.ts'
import { Analysis } from '../../../db/models/analysis.ts'
import { cleanText } from '../../../platform/clean-text.ts'
import { plainText } from '../../plain-text.ts'
import { escapeHtml } from './escape-html.ts'
import { machineMark } from './machine-mark.ts'

/** Characters of the summary shown on a card. */
const most = 200

const words: Record<Language, { title: string; site: string; locale: string; image: string }> = {
  en: {
    title: 'A palm reading',
    site: 'Rekha',
    locale: 'en_US',
    image: 'An open hand with its lines, and the name Rekha',
  },
  hi: {
    title: 'हथेली का एक वाचन',
    site: 'रेखा',
    locale: 'hi_IN',
    image: 'रेखाओं वाला खुला हाथ, और नाम रेखा',
  },
}

const escaped = (text: string) => escapeHtml(text).replace(/\p{Cc}/gu, ' ')

/**
 * Link preview tags for a shared summary (https://ogp.me, and Twitter's own names), for the
 * page's head, and the mark that a machine wrote it; '' if there is no such analysis or it is not shared, indistinguishably.
 */
export async function previewCard(analysisId: unknown, publicUrl: string, nonce: string): Promise<string> {
  const id = Id.safeParse(analysisId)
  if (!id.success) return ''
  const analysis = await Analysis.byId(id.data)
  if (!analysis?.shared || !analysis.summary) return ''
  const { title, site, locale, image } = words[analysis.language]
  const description = plainText(cleanText(analysis.summary), most)
  const card = `${publicUrl}/card.png`
  const named: [string, string, string][] = [
    ['property', 'og:type', 'article'],
    ['property', 'og:site_name', site],
    ['property', 'og:locale', locale],
    ['property', 'og:title', title],
    ['property', 'og:description', description],
    ['property', 'og:url', `${publicUrl}/s/${analysis.id}`],
    ['property', 'og:image', card],
    ['property', 'og:image:type', 'image/png'],
    ['property', 'og:image:width', '1200'],
    ['property', 'og:image:height', '630'],
    ['property', 'og:image:alt', image],
    ['name', 'twitter:card', 'summary_large_image'],
    ['name', 'twitter:title', title],
    ['name', 'twitter:description', description],
    ['name', 'twitter:image', card],
    ['name', 'twitter:image:alt', image],
    // Readable by anyone with the link, but not for search engines.
    ['name', 'robots', 'noindex'],
  ]
  const tags = named.map(([kind, name, content]) => `<meta ${kind}="${name}" content="${escaped(content)}" />`)
  return [...tags, machineMark(analysis, publicUrl, nonce)].join('\n    ')
}
