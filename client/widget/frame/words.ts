import type { Same } from '../../app/words/same.ts'

const en = {
  close: 'Close the chat',
  carryOn: 'Continue on Rekha',
  carryOnMore: 'A link moves this reading to our own page. It works once, for ten minutes, also on another device.',
  linkReady: 'Open it at Rekha',
  copyLink: 'Copy the link',
  hostedBy: (site: string) => `at ${site}`,
  refused: 'The chat cannot be shown here.',
  again: 'Try again',
}

const hi: Same<typeof en> = {
  close: 'बातचीत बंद कीजिए',
  carryOn: 'रेखा पर आगे बढ़िए',
  carryOnMore: 'एक लिंक इस वाचन को हमारे अपने पृष्ठ पर ले जाता है। वह एक बार, दस मिनट तक, दूसरे उपकरण पर भी चलता है।',
  linkReady: 'रेखा पर खोलिए',
  copyLink: 'लिंक कॉपी कीजिए',
  hostedBy: (site) => `${site} पर`,
  refused: 'बातचीत यहाँ नहीं दिखाई जा सकती।',
  again: 'फिर कोशिश कीजिए',
}

/** Texts used only in the widget's frame. */
export const frameWords = { en, hi }
