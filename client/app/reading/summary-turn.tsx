import type { AnalysisView } from '../../../contract/views.ts'
import { growingPart, shownPart } from '../../core/shown-text.ts'
import { useShown } from '../ui/client-context.ts'
import { Markdown } from '../ui/markdown.tsx'
import { Turn } from '../ui/turn.tsx'
import { texts } from './reading-texts.ts'

export function SummaryTurn({ analysis }: { analysis: AnalysisView }) {
  const text = useShown((state) => shownPart(analysis, state, 'summary'))
  const isGrowing = useShown((state) => growingPart(analysis, state) === 'summary')
  if (!text) return null
  return (
    <Turn who="rekha" class="summary" label={texts.writtenBy(analysis)}>
      <h2>{texts.summary}</h2>
      <div lang={analysis.language} data-part="summary" class={isGrowing ? 'growing' : ''} aria-busy={isGrowing}>
        <Markdown text={text} isGrowing={isGrowing} />
      </div>
    </Turn>
  )
}
