/** A reply's tokens, as the provider sends them. */
export async function* readTokens(provider: string): AsyncGenerator<string> {
  const response = await fetch(`${provider}/chat/completions`, {
    method: 'POST',
    headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-4.1', stream: true, messages: [{ role: 'user', content: 'What of my work?' }] }),
  })
  let rest = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const events = `${rest}${chunk}`.split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const data = event.replace(/^data: /, '')
      if (data === '[DONE]') return
      const text = (JSON.parse(data) as { choices: { delta: { content?: string } }[] }).choices[0]?.delta.content
      if (text) yield text
    }
  }
}
