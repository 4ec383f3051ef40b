import { useEffect, useState } from 'preact/hooks'
import type { Notice } from '../../../contract/notice.ts'
import { useClient } from '../ui/client-context.ts'
import { language } from '../ui/language.ts'
import { texts as pageTexts } from '../ui/texts.ts'
import { useLoad } from '../ui/use-load.ts'
import { notice as notices } from '../words/notice.ts'
import '../style/notice.css'

const texts = notices[language]
const days = new Intl.DateTimeFormat(language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-GB', {
  dateStyle: 'long',
  timeZone: 'UTC',
})
const others = { privacy: 'terms', terms: 'privacy' } as const

/** What this installation does with people's data, or the terms it is used under. */
export function NoticePage({ about }: { about: 'privacy' | 'terms' }) {
  const { api } = useClient()
  const [notice, setNotice] = useState<Notice | null>(null)
  const load = useLoad(async () => setNotice(await api.call('GET /api/v1/notice', {})), [about])
  useEffect(() => {
    document.title = `${pageTexts[about]} · ${pageTexts.name}`
  }, [about])
  return (
    <main id="conversation" class="notice" tabIndex={-1}>
      {notice && <NoticeArticle about={about} notice={notice} />}
      {load.note}
      <nav class="buttons">
        <a href={`/${others[about]}`}>{pageTexts[others[about]]}</a>
        <a href="/">{texts.home}</a>
        <button type="button" class="quiet" onClick={() => print()}>
          {texts.print}
        </button>
      </nav>
    </main>
  )
}

function NoticeArticle({ about, notice }: { about: 'privacy' | 'terms'; notice: Notice }) {
  const { title, intro, sections } = texts[about](notice)
  const { contact } = notice.operator
  return (
    <article class="card">
      <header>
        <h1>{title}</h1>
        <p>{intro}</p>
        <p class="faint">
          <time dateTime={notice.version}>{texts.since(days.format(new Date(notice.version)))}</time>
        </p>
      </header>
      {sections.map(({ title, paragraphs, tellsContact }) => (
        <section key={title}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {tellsContact && contact !== null && (
            <p>
              <a href={contact}>{contact.replace(/^(mailto:|https:\/\/)/, '')}</a>
            </p>
          )}
        </section>
      ))}
    </article>
  )
}
