import type { MarkedToken, Token, Tokens } from 'marked'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { CodeBlock } from './code-block.tsx'
import { decodeEntities } from './decode-entities.ts'
import { directionOf } from './direction-of.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { finishMarks } from './finish-marks.ts'
import { memo } from './memo.ts'
import { OutwardLink } from './outward-link.tsx'
import { isLineBreak } from './plain-markdown.ts'
import { readMarkdown } from './read-markdown.ts'
import { type Blocks as SplitText, splitBlocks } from './split-blocks.ts'

/** Rendered as elements, never as HTML: raw HTML, images and links other than https stay plain text. */
const draw = (tokens: Token[] | undefined): ComponentChildren => (tokens ?? []).map(drawToken)

function drawToken(token: Token): ComponentChildren {
  if (isLineBreak(token)) return <br />
  const one = token as MarkedToken
  switch (one.type) {
    case 'space':
    case 'def':
      return null
    case 'paragraph':
      return <p dir="auto">{draw(one.tokens)}</p>
    case 'heading': {
      const Heading = one.depth < 3 ? 'h3' : 'h4'
      return <Heading dir="auto">{draw(one.tokens)}</Heading>
    }
    case 'list':
      return one.ordered ? (
        <ol start={one.start === '' ? 1 : one.start} dir={directionOf(one.raw)}>
          {one.items.map(drawToken)}
        </ol>
      ) : (
        <ul dir={directionOf(one.raw)}>{one.items.map(drawToken)}</ul>
      )
    case 'list_item':
      return <li class={one.task ? 'task' : undefined}>{draw(one.tokens)}</li>
    case 'blockquote':
      return <blockquote dir={directionOf(one.raw)}>{draw(one.tokens)}</blockquote>
    case 'code':
      return <CodeBlock text={one.text} />
    case 'table':
      return <Table table={one} />
    case 'hr':
      return <hr />
    case 'br':
      return <br />
    case 'strong':
      return <strong>{draw(one.tokens)}</strong>
    case 'em':
      return <em>{draw(one.tokens)}</em>
    case 'del':
      return <del>{draw(one.tokens)}</del>
    case 'codespan':
      return <code dir="auto">{one.text}</code>
    case 'link':
      return (
        <OutwardLink href={decodeEntities(one.href)} text={one.text}>
          {draw(one.tokens)}
        </OutwardLink>
      )
    case 'text':
      return one.tokens ? draw(one.tokens) : decodeEntities(one.raw)
    case 'escape':
      return one.text
    case 'checkbox':
      return one.checked ? '☑ ' : '☐ '
    default:
      return decodeEntities(one.text)
  }
}

function Table({ table }: { table: Tokens.Table }) {
  return (
    <table dir={directionOf(table.raw)}>
      <thead>
        <tr>
          {table.header.map((cell, index) => (
            <th key={index} dir="auto">
              {draw(cell.tokens)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, index) => (
              <td key={index} dir="auto">
                {draw(cell.tokens)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Blocks = memo(({ source }: { source: string }) => <div class="block">{draw(readMarkdown(source))}</div>)

/** Number of blocks rendered, and compared when the text grows, as one. */
const together = 24

interface MarkdownProps {
  text: string
  /** More of it follows: its last block is shown as if its marks had ended. */
  isGrowing?: boolean
}

/** Growing Markdown: only its end is parsed and rendered again. */
export function Markdown({ text, isGrowing = false }: MarkdownProps) {
  const blocks = useRef<SplitText | null>(null)
  blocks.current = splitBlocks(text, blocks.current)
  const { sources } = blocks.current
  const shown = isGrowing ? [...sources.slice(0, -1), ...sources.slice(-1).map(finishMarks)] : sources
  const groups = Array.from({ length: Math.ceil(shown.length / together) }, (_, i) =>
    shown.slice(i * together, (i + 1) * together).join(''),
  )
  return (
    <div class="markdown">
      {groups.map((source, index) => (
        <ErrorBoundary key={index} instead={<p class="plain-text">{source}</p>}>
          <Blocks source={source} />
        </ErrorBoundary>
      ))}
    </div>
  )
}
