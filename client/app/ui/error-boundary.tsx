import { Component, type ComponentChildren } from 'preact'
import { reportLater } from '../../core/report-later.ts'
import { texts } from './texts.ts'

interface ErrorBoundaryProps {
  /** Shown instead; a note by default. */
  instead?: ComponentChildren
  children: ComponentChildren
}

/** Keeps a rendering error from taking down the rest of the page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false }
  static override getDerivedStateFromError = () => ({ isBroken: true })
  override componentDidCatch(error: unknown): void {
    reportLater(error)
  }
  render({ instead, children }: ErrorBoundaryProps) {
    if (!this.state.isBroken) return children
    if (instead !== undefined) return instead
    return (
      <p class="problem" role="alert">
        {texts.brokenPart}{' '}
        <button type="button" class="quiet" onClick={() => location.reload()}>
          {texts.loadAgain}
        </button>
      </p>
    )
  }
}
