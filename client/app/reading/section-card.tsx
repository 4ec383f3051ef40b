import type { SectionKey } from '../../../contract/reading.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { shownPart } from '../../core/shown-text.ts'
import { lineOfSection } from '../../core/spoken-line.ts'
import { useShown } from '../ui/client-context.ts'
import { language } from '../ui/language.ts'
import { Markdown } from '../ui/markdown.tsx'
import { texts } from '../ui/texts.ts'
import { sectionTitles } from '../words/reading.ts'
import { FindingItem, litOfFinding } from './finding-item.tsx'
import { LinePhoto } from './line-photo.tsx'
import { type Lit, useLight, useLighting } from './lit-line.ts'

interface SectionCardProps {
  analysis: AnalysisView
  name: SectionKey
  isGrowing: boolean
  /** The reading is on the screen whole; its findings may follow. */
  isWhole: boolean
}

export function SectionCard({ analysis, name, isGrowing, isWhole }: SectionCardProps) {
  const { report, language: written } = analysis
  const text = useShown((state) => shownPart(analysis, state, name))
  const section = report?.sections.find((one) => one.key === name)
  const findings = (report?.findings ?? []).filter((finding) => section?.findings.includes(finding.id))
  const line = lineOfSection(name)
  const lit = line && { line }
  const shown = findings.map((finding) => litOfFinding(analysis, finding)).find((one) => one !== null)
  const lighting = useLighting(lit)
  return (
    <section class={`section ${name}`} lang={written} aria-busy={isGrowing} {...lighting}>
      {(line || name === 'temperament') && <LinePhoto analysis={analysis} lit={{ line }} />}
      <h3>{section?.title ?? sectionTitles[written][name]}</h3>
      <div data-part={name} class={isGrowing ? 'growing' : ''}>
        <Markdown text={text} isGrowing={isGrowing} />
      </div>
      {isWhole && findings.length > 0 && (
        <details class="evidence">
          <summary>{texts.restsOn(findings.length)}</summary>
          {findings.map((finding) => (
            <FindingItem key={finding.id} analysis={analysis} finding={finding} />
          ))}
          {shown && <ShowLine analysis={analysis} lit={shown} />}
        </details>
      )}
    </section>
  )
}

/** Shows the line of a section on the photo; once, whichever of its findings are about it. */
function ShowLine({ analysis, lit }: { analysis: AnalysisView; lit: Lit }) {
  const { isKept, toggle } = useLight()
  return (
    <>
      <button
        type="button"
        class={`show-line legend-line ${lit.line}`}
        lang={language}
        aria-pressed={isKept(lit)}
        onClick={() => toggle(lit)}
      >
        <span class="swatch" aria-hidden="true" />
        {texts.showLine(lit.line)}
      </button>
      {isKept(lit) && <LinePhoto analysis={analysis} lit={lit} />}
    </>
  )
}
