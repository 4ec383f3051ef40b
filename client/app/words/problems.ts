import type { ProblemCode } from '../../../contract/problem.ts'

/** What is said of a Problem for its code alone. */
const ofCode: Record<ProblemCode, string> = {
  invalid: 'यह इस रूप में नहीं चलेगा। कृपया जाँचकर फिर भेजिए।',
  'signed-out': 'आपका सत्र समाप्त हो गया है। कृपया साइन इन कीजिए।',
  forbidden: 'यह पन्ना पुराना हो गया है। इसे फिर से खोलिए और फिर कोशिश कीजिए।',
  missing: 'यह अब यहाँ नहीं है। हो सकता है कि इसे मिटा दिया गया हो।',
  'timed-out': 'कोई उत्तर नहीं आया। कृपया फिर कोशिश कीजिए।',
  conflict: 'इस बीच यह बदल गया है। देखकर फिर कोशिश कीजिए।',
  'too-large': 'यह बहुत बड़ा है। कृपया एक बार में कम भेजिए।',
  'unsupported-type': 'यह इस रूप में नहीं पढ़ा जा सकता।',
  'not-an-image': 'इस फ़ोटो को पढ़ा नहीं जा सका। JPEG, PNG या WebP चुनिए।',
  'no-image': 'कोई फ़ोटो नहीं मिली। अपनी बाईं या दाईं हथेली की फ़ोटो चुनिए।',
  'not-a-palm': 'फ़ोटो में हथेली नहीं पहचानी जा सकी। समान रोशनी में पूरी खुली हथेली की फ़ोटो दीजिए।',
  refused: 'वाचक ने यह लिखने से मना किया। दूसरे शब्दों में पूछिए, या दूसरी फ़ोटो दीजिए।',
  'too-many': 'यह बहुत बार हुआ। कृपया थोड़ा ठहरिए।',
  'over-budget': 'आज का बजट पूरा हो गया। यह UTC की आधी रात को फिर शुरू होगा।',
  broken: 'हमारी ओर से कुछ गड़बड़ हुई। कृपया थोड़ी देर में फिर कोशिश कीजिए।',
  'reader-failed': 'वाचक अभी नहीं लिख पा रहा। कृपया एक मिनट में फिर कोशिश कीजिए।',
  busy: 'सेवा अभी व्यस्त है। कृपया थोड़ी देर में फिर कोशिश कीजिए।',
}

/** Where one code tells different things: what the server's sentence is about, the first that fits. */
const about: [RegExp, string][] = [
  [/password do not match/, 'ई-मेल और पासवर्ड मेल नहीं खाते। फिर कोशिश कीजिए।'],
  [/not your current password/, 'यह आपका वर्तमान पासवर्ड नहीं है।'],
  [/account with this address already/, 'इस ई-मेल से पहले से एक खाता है। उसी से साइन इन कीजिए।'],
  [
    /no password to delete this account/,
    'आप जिस पृष्ठ से आए हैं, उसी ने आपको साइन इन किया है, इसलिए यहाँ कोई पासवर्ड नहीं है। अपने वाचन एक-एक करके मिटाइए, या उस पृष्ठ के संचालक से अपना नाम यहाँ से हटवाने को कहिए।',
  ],
  [/no password here to change/, 'आप जिस पृष्ठ से आए हैं, उसी ने आपको साइन इन किया है। पासवर्ड वहीं बदलिए।'],
  [/password is your e-mail address/, 'यह पासवर्ड आपका ई-मेल पता ही है। कोई दूसरा चुनिए।'],
  [/among those that are tried first/, 'यह पासवर्ड उनमें से है जो सबसे पहले आज़माए जाते हैं। कोई दूसरा चुनिए।'],
  [/too long and narrow/, 'यह फ़ोटो हथेली की होने के लिए बहुत लंबी और सँकरी है।'],
  [/Sign in to open the full report/, 'पूरा वाचन खोलने और उस पर बात करने के लिए साइन इन कीजिए।'],
  [/Sign in to see the lines/, 'मिली हुई रेखाएँ देखने के लिए साइन इन कीजिए।'],
  [/no longer shared/, 'यह वाचन यहाँ नहीं है, या अब साझा नहीं है।'],
  [/has been deleted, with its photos/, 'यह वाचन अपनी फ़ोटो समेत मिटा दिया गया है।'],
  [/^This reading is not here/, 'यह वाचन यहाँ नहीं है। हो सकता है कि इसे मिटा दिया गया हो।'],
  [/^This conversation is/, 'यह बातचीत यहाँ नहीं है। हो सकता है कि इसे मिटा दिया गया हो।'],
  [/^This message is/, 'यह संदेश यहाँ नहीं है। हो सकता है कि इसे मिटा दिया गया हो।'],
  [/^This photo is (not here|no longer)/, 'यह फ़ोटो यहाँ नहीं है। हो सकता है कि इसे मिटा दिया गया हो।'],
  [/There is no connection/, 'अभी कनेक्शन नहीं है। कृपया फिर कोशिश कीजिए।'],
  [/cannot be reached at the moment/, 'रेखा से अभी संपर्क नहीं हो पा रहा। कृपया फिर कोशिश कीजिए।'],
  [/no reading to talk about/, 'अभी बात करने के लिए कोई वाचन नहीं है। उसके लिखे जाने तक प्रतीक्षा कीजिए।'],
  [/nothing to share yet/, 'अभी साझा करने को कुछ नहीं है। वाचन के लिखे जाने तक प्रतीक्षा कीजिए।'],
  [/still being written/, 'उत्तर अभी लिखा जा रहा है। पहले उसे रोकिए।'],
  [/reading is being written/, 'वाचन अभी लिखा जा रहा है। उसके पूरा होने तक प्रतीक्षा कीजिए।'],
  [/has been measured/, 'यह हथेली मापी जा चुकी है। इस पर कुछ दिखाना ज़रूरी नहीं।'],
  [/while reading/, 'वाचन के समय कुछ गड़बड़ हुई। फिर से वाचन करवाइए।'],
  [/while answering/, 'उत्तर देते समय कुछ गड़बड़ हुई। फिर से उत्तर माँगिए।'],
  [/Too many pages/, 'एक साथ बहुत-से पन्ने खुले हैं। कोई एक बंद कीजिए।'],
  [/people are signing in/, 'अभी बहुत लोग साइन इन कर रहे हैं। कृपया थोड़ी देर में फिर कोशिश कीजिए।'],
  [/photos are arriving|no room for photos/, 'अभी बहुत फ़ोटो आ रही हैं। कृपया थोड़ी देर में फिर भेजिए।'],
  [/server is stopping/, 'सर्वर बदल रहा है, अभी फिर जुड़ता है।'],
  [/at most 15 MB/, 'एक फ़ोटो 15 MB से बड़ी न हो। कृपया छोटी चुनिए।'],
  [/At most two photos/, 'एक साथ अधिक से अधिक दो फ़ोटो, हर हाथ की एक, पढ़ी जा सकती हैं।'],
  [/did not arrive whole/, 'फ़ोटो पूरी नहीं पहुँचीं। कृपया फिर भेजिए।'],
  [/too long to arrive/, 'पहुँचने में बहुत समय लगा। तेज़ कनेक्शन से फिर कोशिश कीजिए।'],
  [/HEIC/, 'यह HEIC फ़ोटो है। iPhone में Settings, Camera, Formats, Most Compatible चुनिए, या JPEG भेजिए।'],
  [/file is empty/, 'यह फ़ाइल ख़ाली है। कृपया एक फ़ोटो चुनिए।'],
  [/megapixels can be read/, 'यह फ़ोटो बहुत बड़ी है। 65 मेगापिक्सेल तक की फ़ोटो पढ़ी जा सकती है। कृपया छोटी चुनिए।'],
  [/photo is damaged/, 'यह फ़ोटो ख़राब है और पढ़ी नहीं जा सकती। कृपया दूसरी चुनिए।'],
  [/too long to read/, 'इस फ़ोटो को पढ़ने में बहुत समय लगता है। कृपया छोटी चुनिए।'],
  [/too small to read/, 'यह फ़ोटो पढ़ने के लिए बहुत छोटी है। बड़ी फ़ोटो चुनिए।'],
  [/animation/, 'यह चलचित्र है। कृपया एक फ़ोटो चुनिए।'],
  [/account is used up|this service’s key|could not take this/, 'वाचक अभी उपलब्ध नहीं है। कृपया इस सेवा के संचालक को बताइए।'],
  [/No open hand/, 'फ़ोटो में खुला हाथ नहीं पहचाना जा सका। सादी पृष्ठभूमि पर, उँगलियाँ फैलाकर, हथेली कैमरे की ओर रखिए।'],
  [/hand is not open/, 'हाथ खुला नहीं है। उँगलियाँ सीधी कीजिए और हथेली को सपाट कैमरे की ओर रखिए।'],
  [/This is the back of a hand/, 'यह हाथ की पीठ है। हाथ पलटिए, ताकि हथेली कैमरे की ओर हो।'],
  [/two hands in the picture/, 'फ़ोटो में दो हाथ हैं। एक बार में एक ही हथेली की फ़ोटो लीजिए।'],
  [/lines of the palm could not be seen/, 'हथेली की रेखाएँ नहीं दिखीं। हथेली को सीधा कैमरे की ओर कीजिए, समान रोशनी में।'],
  [/palm is too small/, 'फ़ोटो में हथेली बहुत छोटी है। पास आइए, ताकि हाथ फ़ोटो का अधिकांश भाग भरे।'],
  [/so bright that/, 'हथेली इतनी चमकीली है कि रेखाएँ खो गई हैं। फ़्लैश बंद कीजिए या सीधी धूप से हटिए।'],
  [/too little light/, 'हथेली पर रोशनी कम है। खिड़की या दीपक की ओर मुड़कर फिर फ़ोटो लीजिए।'],
  [/photo is blurred/, 'फ़ोटो धुँधली है। कैमरा स्थिर रखिए, हथेली पर फ़ोकस होने दीजिए, और फिर फ़ोटो लीजिए।'],
]

/** What people call a field that is wrong, by its path without numbers. */
const fields: Record<string, string> = {
  email: 'ई-मेल पता',
  password: 'पासवर्ड',
  currentPassword: 'आपका वर्तमान पासवर्ड',
  newPassword: 'नया पासवर्ड',
  name: 'नाम',
  title: 'शीर्षक',
  text: 'आपका लिखा हुआ',
  query: 'खोज के शब्द',
  origin: 'पृष्ठ का पता',
  origins: 'अनुमत पतों की सूची',
  'origins.#': 'हर अनुमत पता',
  accent: 'रंग',
  greeting: 'स्वागत का वाक्य',
  language: 'भाषा',
  budget: 'बजट',
}

/** What can be wrong with it, as the server says it after the field's name; the first that fits. */
const complaints: [RegExp, (found: RegExpMatchArray) => string][] = [
  [/is empty/, () => 'ख़ाली है'],
  [/is missing/, () => 'नहीं मिला'],
  [/at least ([\d.]+) characters/, ([, least]) => `कम से कम ${least} अक्षरों का हो`],
  [/at most 64 characters before the @/, () => 'में @ से पहले 64 से अधिक अक्षर न हों'],
  [/at most ([\d.]+) characters/, ([, most]) => `${most} अक्षरों से लंबा न हो`],
  [/at most ([\d.]+) entries/, ([, most]) => `में ${most} से अधिक प्रविष्टियाँ न हों`],
  [/be at least ([\d.]+)/, ([, least]) => `कम से कम ${least} हो`],
  [/be at most ([\d.]+)/, ([, most]) => `${most} से अधिक न हो`],
  [/not an e-mail address|cannot? be written to|can be written to/, () => 'पूरा और सही हो, जैसे asha@example.org'],
  [/an origin such as/, () => 'https://example.org जैसा हो, आगे कुछ और न हो'],
  [/a colour such as/, () => '#2a2766 जैसा हो'],
  [/one line/, () => 'एक ही पंक्ति में हो'],
  [/cannot be kept/, () => 'में ऐसा अक्षर है जो रखा नहीं जा सकता'],
]

/** What is wrong with a field; null where it is none of these. */
function ofField({ message, field }: Told): string | null {
  const path = (field ?? '').replace(/\.\d+/g, '.#')
  const name = fields[path] ?? fields[path.replace(/\..*/, '')]
  if (!name) return null
  for (const [fits, say] of complaints) {
    const found = message.match(fits)
    if (found) return `${name} ${say(found)}।`
  }
  return null
}

type Told = { code: ProblemCode; message: string; field?: string | undefined }

/** A Problem in Hindi; what was already written in Hindi stays as it is. */
export function inHindi(problem: Told): string {
  const { code, message } = problem
  if (/\p{Script=Devanagari}/u.test(message)) return message
  const known = about.find(([fits]) => fits.test(message))?.[1]
  return known ?? (code === 'invalid' ? ofField(problem) : null) ?? ofCode[code]
}
