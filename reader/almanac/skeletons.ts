import type { Both } from './rules/both.ts'

/** Sentences of a summary with places for what they name: {a} and {b}, {A} and {B} at a sentence's start. */
export const firstPair: readonly Both[] = [
  { en: 'Two things come first: {a}; and {b}.', hi: 'दो बातें सबसे पहले आती हैं: {a}; और {b}।' },
  { en: 'What stands out: {a}; and beside it, {b}.', hi: 'जो सबसे अलग दिखता है: {a}; और उसके साथ {b}।' },
  { en: '{A}; and {b}: with these two the reading begins.', hi: '{a}; और {b}: वाचन इन्हीं दो से शुरू होता है।' },
  {
    en: 'A friend describing you in one line might say: {a}; and then, {b}.',
    hi: 'कोई मित्र आपको एक पंक्ति में कहे तो शायद यह: {a}, और ठीक पीछे {b}।',
  },
  { en: 'Start with {a}, then add {b}.', hi: 'शुरुआत इससे कीजिए: {a}; फिर जोड़िए {b}।' },
  { en: 'If it had to fit on a postcard: {a}; {b}.', hi: 'एक पोस्टकार्ड पर लिखना हो तो: {a}; {b}।' },
  { en: 'Not every palm puts these together: {a}; and {b}.', hi: 'हर हथेली इन्हें साथ नहीं रखती: {a}; और {b}।' },
  { en: 'First, {a}; close behind it, {b}.', hi: 'सबसे आगे {a}; और उसके ठीक पीछे {b}।' },
]

export const firstAlone: readonly Both[] = [
  { en: 'One thing comes before all else: {a}.', hi: 'एक बात सबसे पहले आती है: {a}।' },
  { en: 'One thing stands out: {a}.', hi: 'एक बात सबसे अलग दिखती है: {a}।' },
  { en: '{A}: with this the reading begins.', hi: '{a}: वाचन यहीं से शुरू होता है।' },
]

export const nextPair: readonly Both[] = [
  { en: 'Under that lie {a}, and {b}.', hi: 'इसके नीचे दो बातें और हैं: {a}; और {b}।' },
  { en: 'After that, {a}; and, more quietly, {b}.', hi: 'फिर {a}, और धीमे स्वर में {b}।' },
  { en: 'Add {a}; add {b}; and the picture is nearly whole.', hi: '{a} जोड़िए; {b} जोड़िए; और चित्र लगभग पूरा है।' },
  { en: 'The rest of the palm answers with {a}, and with {b}.', hi: 'बाकी हथेली यह जोड़ती है: {a}; और {b}।' },
  { en: 'Side by side with this: {a}; and {b}.', hi: 'साथ-साथ चलते हैं: {a}; और {b}।' },
  { en: 'Those who stay longer also meet {a}, and {b}.', hi: 'जो देर तक साथ रहें, वे यह भी पाते हैं: {a}; और {b}।' },
  { en: 'Behind it one finds {a}; last, {b}.', hi: 'इसके पीछे {a}; और अंत में {b}।' },
]

export const nextAlone: readonly Both[] = [
  { en: 'And then, {a}.', hi: 'और फिर {a}।' },
  { en: 'One layer further down: {a}.', hi: 'एक परत और नीचे: {a}।' },
  { en: 'Those who stay longer also meet {a}.', hi: 'जो देर तक साथ रहें, वे यह भी पाते हैं: {a}।' },
]

/** A section's first sentence where the hands differ. */
export const handsDiffer: readonly Both[] = [
  {
    en: 'Here your hands differ: on the left, {a}; on the right, {b}.',
    hi: 'यहाँ आपके हाथ अलग बोलते हैं: बाएँ में {a}; दाएँ में {b}।',
  },
  { en: 'The left hand shows {a}; the right hand, {b}.', hi: 'बाएँ हाथ में {a}; दाएँ हाथ में {b}।' },
  { en: 'Two answers to one question: left, {a}; right, {b}.', hi: 'एक प्रश्न के दो उत्तर: बाएँ हाथ में {a}; दाएँ में {b}।' },
  { en: 'Your left hand speaks of {a}; your right hand, of {b}.', hi: 'बायाँ हाथ यह कहता है: {a}; दायाँ यह: {b}।' },
  { en: 'On the left it is {a}; on the right, {b}; and both are you.', hi: 'बाएँ में {a}; दाएँ में {b}; और दोनों आप ही हैं।' },
]

/** What stands before the suggestions. */
export const beforeAdvice: readonly Both[] = [
  { en: 'Small things to try, each from something measured:', hi: 'आज़माने की छोटी बातें, हर एक किसी मापी हुई बात से:' },
  { en: 'If you would like to do something with it:', hi: 'यदि इसका कुछ करना चाहें:' },
  { en: 'A palm asks nothing of anybody; these are only offers:', hi: 'हथेली किसी से कुछ नहीं माँगती; ये केवल सुझाव हैं:' },
  { en: 'For the week ahead, as experiments:', hi: 'आने वाले सप्ताह के लिए, प्रयोग की तरह:' },
  { en: 'Taken from the lines above, to be tried or left:', hi: 'ऊपर की रेखाओं से निकली बातें, आज़माइए या छोड़ दीजिए:' },
  { en: 'Where the tradition would stop, a habit may begin:', hi: 'जहाँ परंपरा रुकती है, वहाँ कोई आदत शुरू हो सकती है:' },
  { en: 'If you take one thing with you, let it be one of these:', hi: 'साथ ले जाने को इनमें से कोई एक बात:' },
  { en: 'Try one, forget the rest:', hi: 'एक आज़माइए, बाकी भूल जाइए:' },
  { en: 'Homework that nobody will collect:', hi: 'ऐसा गृहकार्य जिसे कोई नहीं जाँचेगा:' },
  { en: 'And now the part that is in your own hands:', hi: 'और अब वह, जो आपके अपने हाथ में है:' },
  { en: 'What a friend might suggest who had seen this hand:', hi: 'यह हाथ देखकर कोई मित्र शायद यह सुझाए:' },
  { en: 'A few doors, none of them locked:', hi: 'ये द्वार खुले हैं, जिसमें चाहें जाइए:' },
  { en: 'Said in passing, as one says such things at the door:', hi: 'चलते-चलते कुछ बातें, जैसे दरवाज़े पर कही जाती हैं:' },
  { en: 'What the lines cannot do for you, these might:', hi: 'जो रेखाएँ नहीं कर सकतीं, वह शायद ये कर दें:' },
  { en: 'Put one of these on the calendar, in pencil:', hi: 'इनमें से किसी एक को कैलेंडर पर पेंसिल से लिख लीजिए:' },
  { en: 'The lines stay as they are; the days need not:', hi: 'रेखाएँ जैसी हैं वैसी रहेंगी; दिन बदले जा सकते हैं:' },
  { en: 'Something to do before the next full moon, or not:', hi: 'अगली पूर्णिमा तक कर देखिए, या रहने दीजिए:' },
  { en: 'Easy to do, easy to leave, worth an attempt:', hi: 'करना सरल, छोड़ना सरल, आज़माने लायक:' },
  { en: 'For a quiet evening, to begin with:', hi: 'किसी शांत शाम के लिए, शुरुआत के तौर पर:' },
  { en: 'Nothing here costs money, and little of it time:', hi: 'इनमें पैसा नहीं लगता, और समय भी थोड़ा ही:' },
  { en: 'What is read in a palm can be answered by hand:', hi: 'हथेली में जो पढ़ा गया, उसका उत्तर हाथ से दिया जा सकता है:' },
  { en: 'Before the month is out, one of these:', hi: 'महीना बीतने से पहले, इनमें से कोई एक:' },
  { en: 'A line describes, a habit decides:', hi: 'रेखा बताती है, आदत तय करती है:' },
  { en: 'Offered the way one offers tea:', hi: 'चाय की तरह पूछी गई कुछ बातें, मन हो तो लीजिए:' },
  { en: 'Whichever of these makes you smile is the one to take:', hi: 'जिसे पढ़कर मुस्कान आए, वही लीजिए:' },
  { en: 'To be read twice and done once:', hi: 'दो बार पढ़ने और एक बार करने के लिए:' },
  { en: 'Small turns of the wheel, no change of course:', hi: 'दिशा वही रहे, बस पतवार थोड़ी-सी घुमाइए:' },
  { en: 'For whoever likes to end a reading with something to do:', hi: 'जिन्हें अंत में कुछ करने को चाहिए, उनके लिए:' },
  { en: 'Counterweights, to be used sparingly:', hi: 'थोड़ा संतुलन, थोड़ा-थोड़ा करके:' },
  {
    en: 'None of this is a duty; each of it can be tried in a day:',
    hi: 'इनमें कोई कर्तव्य नहीं; हर बात एक दिन में आज़माई जा सकती है:',
  },
]

/** The same where there is one suggestion only. */
export const beforeOneAdvice: readonly Both[] = [
  { en: 'One small thing to try:', hi: 'आज़माने की एक छोटी बात:' },
  { en: 'If one thing is to come of it:', hi: 'इससे यदि एक काम निकले तो यह:' },
  { en: 'A palm asks nothing of anybody; this is only an offer:', hi: 'हथेली किसी से कुछ नहीं माँगती; यह केवल एक सुझाव है:' },
  { en: 'If you take one thing with you, let it be this:', hi: 'साथ ले जाने को बस यह एक बात:' },
]
