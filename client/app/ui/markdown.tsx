import { lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { CodeBlock } from './code-block.tsx'
import { memo } from './memo.ts'
import { OutwardLink } from './outward-link.tsx'
import { type Blocks as SplitText, splitBlocks } from './split-blocks.ts'

/** Rendered as elements, never as HTML: raw HTML, images and links other than https stay plain text. */
const draw = (tokens: Token[] | undefined): ComponentChildren => (tokens ?? []).map(drawToken)

function drawToken(token: Token): ComponentChildren {
  const one = token as MarkedToken
  switch (one.type) {
    case 'space':
    case 'def':
      return null
    case 'paragraph':
      return <p>{draw(one.tokens)}</p>
    case 'heading': {
      const Heading = one.depth < 3 ? 'h3' : 'h4'
      return <Heading>{draw(one.tokens)}</Heading>
    }
    case 'list':
      return one.ordered ? (
        <ol start={one.start || 1}>{one.items.map(drawToken)}</ol>
      ) : (
        <ul>{one.items.map(drawToken)}</ul>
      )
    case 'list_item':
      return <li>{draw(one.tokens)}</li>
    case 'blockquote':
      return <blockquote>{draw(one.tokens)}</blockquote>
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
      return <code>{one.text}</code>
    case 'link':
      return (
        <OutwardLink href={one.href} text={one.text}>
          {draw(one.tokens)}
        </OutwardLink>
      )
    case 'text':
      return 'tokens' in one && one.tokens ? draw(one.tokens) : one.text
    default:
      return 'text' in one ? one.text : one.raw
  }
}

function Table({ table }: { table: Tokens.Table }) {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell, index) => (
            <th key={index}>{draw(cell.tokens)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, index) => (
              <td key={index}>{draw(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Blocks = memo(({ source }: { source: string }) => <div class="block">{draw(lexer(source))}</div>)

/** Number of blocks rendered, and compared when the text grows, as one. */
const together = 24

/** Growing Markdown: only its end is parsed and rendered again. */
export function Markdown({ text }: { text: string }) {
  const blocks = useRef<SplitText | null>(null)
  blocks.current = splitBlocks(text, blocks.current)
  const { sources } = blocks.current
  const groups = Array.from({ length: Math.ceil(sources.length / together) }, (_, i) =>
    sources.slice(i * together, (i + 1) * together).join(''),
  )
  return (
    <div class="markdown">
      {groups.map((source, index) => (
        <Blocks key={index} source={source} />
      ))}
    </div>
  )
}
