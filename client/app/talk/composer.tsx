import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { isComposing } from '../../core/is-composing.ts'
import { isWriting } from '../../core/shown-text.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { isEscape } from '../ui/is-escape.ts'
import { useAction } from '../ui/use-action.ts'
import { edited } from './edited.ts'
import { isQuiet } from './is-quiet.ts'
import { texts } from './talk-texts.ts'
import { useDraft } from './use-draft.ts'

/** Maximum length of a message, in UTF-16 units. */
const most = 4_000

/**
 * The input field: Enter sends, Shift + Enter starts a new line, Esc stops the reply, arrow up edits the last question.
 */
export function Composer() {
  const { talk, store } = useClient()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useDraft()
  const isSending = useShown((state) => state.unsent.some((one) => one.state === 'sending'))
  const live = useShown((state) => {
    const last = state.conversation?.messages.at(-1)
    return last?.role === 'assistant' && isWriting(last, state.live[last.id]) ? last.id : null
  })
  const stop = useAction(talk.stop)
  const [stopping, setStopping] = useState<string | null>(null)
  const over = text.length - most
  const maySend = (said: string) => said.trim() !== '' && said.length <= most && !isSending && !live

  useLayoutEffect(() => {
    if (!live) return
    const onKey = (event: KeyboardEvent) => {
      if (isEscape(event)) stopNow()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [live])

  function stopNow() {
    if (!live) return
    setStopping(live)
    void stop.run(live).then((isAsked) => !isAsked && setStopping(null))
  }
  function send() {
    // Reads the element itself: Enter may come before the last letter is rendered.
    const said = box.current?.value ?? ''
    if (!box.current || !maySend(said)) return
    void talk.send(said)
    box.current.value = ''
    setText('')
    box.current.focus()
  }
  function editLast(): boolean {
    const state = store.get()
    const last = state.conversation?.messages.findLast((row) => row.role === 'user')
    if (!last || !isQuiet(state)) return false
    edited.set({ id: last.id, fromComposer: true })
    return true
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {stop.note}
      <div class="composer-box">
        <div class="grow" data-text={`${text} `}>
          <textarea
            ref={box}
            rows={1}
            dir="auto"
            value={text}
            aria-label={texts.composer}
            aria-describedby="composer-keys"
            placeholder={texts.composerHint}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.shiftKey || isComposing(event)) return
              if (event.key === 'ArrowUp' && event.currentTarget.value === '' && editLast()) event.preventDefault()
              if (event.key !== 'Enter') return
              event.preventDefault()
              send()
            }}
          />
        </div>
        {live ? (
          <button type="button" class="stop" disabled={stopping === live} onClick={stopNow}>
            {stopping === live ? texts.stopping : texts.stop}
          </button>
        ) : (
          <button type="submit" class="primary" disabled={!maySend(text)}>
            {texts.send}
          </button>
        )}
      </div>
      <p class={over > 0 ? 'problem' : 'faint keys'} id="composer-keys">
        {over > 0 ? texts.tooLong(over) : texts.composerKeys}
      </p>
    </form>
  )
}
