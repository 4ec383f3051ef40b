import { useEffect, useRef, useState } from 'preact/hooks'
import { addressRoute } from '../../core/address-route.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { PrintButton } from '../ui/print-button.tsx'
import { texts } from '../ui/texts.ts'
import { useAction } from '../ui/use-action.ts'
import { SearchField } from './search-field.tsx'

const exportOf = (conversationId: string) =>
  addressRoute('GET /api/v1/conversations/:conversationId/export', { conversationId }).path

function keep(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

/** Shows which conversation about this reading is open, with its actions. */
export function ConversationBar() {
  const { api, readings, follower, removals } = useClient()
  const { items: all, next } = useShown((state) => state.conversations)
  const hidden = useShown((state) => state.removals)
  const openId = useShown((state) => state.conversation?.id ?? null)
  const list = useRef<HTMLUListElement>(null)
  const [isNaming, setNaming] = useState(false)
  const open = useAction(follower.openConversation)
  const rename = useAction(readings.renameConversation)
  const more = useAction(readings.moreConversations)
  const save = useAction(async (id: string) => {
    const { file, name } = await api.download(exportOf(id))
    keep(file, name ?? 'conversation.md')
  })
  const items = all.filter((one) => !hidden.some(({ id }) => id === one.id))
  const shown = items.find((one) => one.id === openId)
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (tab && list.current) list.current.scrollLeft = tab.offsetLeft - list.current.offsetLeft - 16
  }, [openId])
  if (items.length === 0) return null

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim()
    if (shown && title) void rename.run(shown.id, title).then((isDone) => isDone && setNaming(false))
  }

  return (
    <nav class="conversations" aria-label={texts.conversations}>
      <ul ref={list}>
        {items.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="tab"
              dir="auto"
              aria-current={one.id === openId ? 'true' : undefined}
              onClick={() => one.id !== openId && void open.run(one.id)}
            >
              {one.title}
            </button>
          </li>
        ))}
        {next && (
          <li>
            <button type="button" class="quiet" disabled={more.busy} onClick={() => void more.run()}>
              {texts.moreConversations}
            </button>
          </li>
        )}
        {openId && (
          <li>
            <button type="button" class="tab new" onClick={follower.closeConversation}>
              + {texts.newConversation}
            </button>
          </li>
        )}
      </ul>
      {!isNaming && (
        <div class="talk-tools">
          {shown && (
            <p class="buttons small">
              <button type="button" class="quiet" onClick={() => setNaming(true)}>
                {texts.rename}
              </button>
              {api.addressOf(exportOf(shown.id)) ? (
                <a class="button quiet" href={exportOf(shown.id)} download="">
                  {texts.saveAsFile}
                </a>
              ) : (
                <button type="button" class="quiet" disabled={save.busy} onClick={() => void save.run(shown.id)}>
                  {texts.saveAsFile}
                </button>
              )}
              <button
                type="button"
                class="quiet"
                onClick={() => removals.remove({ kind: 'conversation', id: shown.id })}
              >
                {texts.removeConversation}
              </button>
              <PrintButton />
            </p>
          )}
          <SearchField />
        </div>
      )}
      {shown && isNaming && (
        <form class="rename" onSubmit={submit}>
          <label class="field inline">
            <span class="visually-hidden">{texts.newTitle}</span>
            <input name="title" dir="auto" defaultValue={shown.title} maxLength={120} required autofocus />
          </label>
          <button type="submit" class="primary" disabled={rename.busy}>
            {texts.save}
          </button>
          <button type="button" class="quiet" onClick={() => setNaming(false)}>
            {texts.cancel}
          </button>
        </form>
      )}
      {open.note ?? rename.note ?? more.note ?? save.note}
    </nav>
  )
}
