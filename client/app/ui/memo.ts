import { Component, type FunctionComponent, h } from 'preact'

/** Re-renders only when a property changes. */
export function memo<P extends object>(draw: FunctionComponent<P>): FunctionComponent<P> {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return (Object.keys(next) as (keyof P)[]).some((name) => next[name] !== (this.props as P)[name])
    }
    render() {
      return h(draw as FunctionComponent<object>, this.props)
    }
  }
  return Memo as unknown as FunctionComponent<P>
}
