import css from './style.css?inline'

/** Styles of all shadow roots here: the host's content security policy does not apply to constructed style sheets. */
export const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
