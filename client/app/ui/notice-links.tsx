import { texts } from './texts.ts'

/** The notice's pages, in new tabs: what is open here stays. */
export function NoticeLinks() {
  return (
    <>
      <NoticeLink about="privacy" /> · <NoticeLink about="terms" />
    </>
  )
}

function NoticeLink({ about }: { about: 'privacy' | 'terms' }) {
  return (
    <a href={`/${about}`} target="_blank" rel="noopener">
      {texts[about]}
      <span class="visually-hidden"> {texts.opensElsewhere}</span>
    </a>
  )
}
