import css from './style.css?inline'

/** The look of all that lies in shadow here: a sheet made by script needs no leave of the host's content security policy. */
export const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
