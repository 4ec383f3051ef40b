import { lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import type { ComponentChildren } from 'preact'
import { CodeBlock } from './code-block.tsx'
import { memo } from './memo.ts'
import { OutwardLink } from './outward-link.tsx'

/** Drawn as elements, never as HTML: what is not words and their shape (HTML, pictures, links but to https) stays mere text. */
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

const Block = memo(({ raw }: { raw: string }) => <div class="block">{draw(lexer(raw))}</div>)

/** Markdown, block by block: while it grows only its last block is drawn again. */
export function Markdown({ text }: { text: string }) {
  const blocks = lexer(text).filter((token) => token.type !== 'space')
  return (
    <div class="markdown">
      {blocks.map((token, index) => (
        <Block key={index} raw={token.raw} />
      ))}
    </div>
  )
}
