import type { SectionKey } from '../../contract/reading.ts'
import type { AnalysisView } from '../../contract/views.ts'
import { FindingItem } from './finding-item.tsx'
import { Markdown } from './shown-markdown.ts'
import { texts } from './texts.ts'
import { sectionTitles } from './words/reading.ts'

interface SectionCardProps {
  analysis: AnalysisView
  name: SectionKey
  text: string
  isGrowing: boolean
}

export function SectionCard({ analysis, name, text, isGrowing }: SectionCardProps) {
  const { report, language } = analysis
  const section = report?.sections.find((one) => one.key === name)
  const findings = (report?.findings ?? []).filter((finding) => section?.findings.includes(finding.id))
  return (
    <section class={`section ${name}`} lang={language} aria-busy={isGrowing}>
      <h3>{section?.title ?? sectionTitles[language][name]}</h3>
      <div data-part={name} class={isGrowing ? 'growing' : ''}>
        <Markdown text={text} />
      </div>
      {findings.length > 0 && (
        <details class="evidence">
          <summary>{texts.restsOn(findings.length)}</summary>
          {findings.map((finding) => (
            <FindingItem key={finding.id} finding={finding} />
          ))}
        </details>
      )}
    </section>
  )
}
