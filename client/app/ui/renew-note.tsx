import { texts } from './texts.ts'

/** Shown for parts an outdated page can no longer load, while unsaved input keeps it open. */
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
