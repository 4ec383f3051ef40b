import { useState } from 'preact/hooks'
import { addressRoute } from '../../core/address-route.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { PrintButton } from '../ui/print-button.tsx'
import { useSurroundings } from '../ui/surroundings.ts'
import { useAction } from '../ui/use-action.ts'
import { hasRoomForAll, useMedia } from '../ui/use-media.ts'
import { ConversationList } from './conversation-list.tsx'
import { SearchField } from './search-field.tsx'
import { texts } from './talk-texts.ts'

const exportOf = (conversationId: string) =>
  addressRoute('GET /api/v1/conversations/:conversationId/export', { conversationId }).path

function keep(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

/** Actions on the open conversation; with the list of all and the search, unless they stand in a column of their own. */
export function ConversationBar() {
  const { api, readings, removals } = useClient()
  const { isFrame } = useSurroundings()
  const isAlone = !useMedia(hasRoomForAll) || isFrame
  const { items: all } = useShown((state) => state.conversations)
  const hidden = useShown((state) => state.removals)
  const openId = useShown((state) => state.conversation?.id ?? null)
  const [isNaming, setNaming] = useState(false)
  const rename = useAction(readings.renameConversation)
  const save = useAction(async (id: string) => {
    const { file, name } = await api.download(exportOf(id))
    keep(file, name ?? 'conversation.md')
  })
  const items = all.filter((one) => !hidden.some(({ id }) => id === one.id))
  const shown = items.find((one) => one.id === openId)
  if (items.length === 0) return null

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim()
    if (shown && title) void rename.run(shown.id, title).then((isDone) => isDone && setNaming(false))
  }

  return (
    <div class="conversations">
      {isAlone && <ConversationList />}
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
          {isAlone && <SearchField />}
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
      {rename.note ?? save.note}
    </div>
  )
}
