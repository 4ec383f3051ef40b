import type { ChatCompletionMessageParam, ChatCompletionUserMessageParam } from 'openai/resources/chat/completions'

/**
 * Messages that fit every model's template: a system message, then alternating user and assistant, starting and
 * ending with the user. Consecutive messages of one role, as after a failed reply, are merged.
 */
export function inTurn(system: string, said: ChatCompletionMessageParam[]): ChatCompletionMessageParam[] {
  const turns: ChatCompletionMessageParam[] = []
  for (const message of said) {
    const last = turns.at(-1)
    if (!last && message.role !== 'user') continue
    if (last?.role === 'user' && message.role === 'user') {
      turns[turns.length - 1] = { role: 'user', content: joined(last.content, message.content) }
    } else if (last?.role === 'assistant' && message.role === 'assistant') {
      turns[turns.length - 1] = { role: 'assistant', content: `${last.content}\n\n${message.content}` }
    } else turns.push(message)
  }
  return [{ role: 'system', content: system }, ...turns]
}

type Content = ChatCompletionUserMessageParam['content']

function joined(one: Content, other: Content): Content {
  if (typeof one === 'string' && typeof other === 'string') return `${one}\n\n${other}`
  return [...parts(one), ...parts(other)]
}

const parts = (content: Content) => (typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content)
