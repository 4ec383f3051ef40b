import { texts } from './texts.ts'

/** In place of what an older version of the page can no longer load, while it is kept for what has been entered. */
export function RenewNote() {
  return (
    <p class="problem" role="alert">
      {texts.newVersion}{' '}
      <button type="button" class="quiet" onClick={() => location.reload()}>
        {texts.loadAgain}
      </button>
    </p>
  )
}
