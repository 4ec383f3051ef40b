import { combine } from '../combine.ts'
import { endAndBend } from './end-and-bend.ts'

/** A heart line that ends by the middle or the ring finger, with how it bends: whom feeling is for, and how it is shown. */
export const heartToMiddleFinger = combine(endAndBend, {
  'shani straight': {
    gist: { en: 'a heart with a door, and few keys', hi: 'एक द्वार वाला हृदय, जिसकी चाबियाँ कम हैं' },
    claims: ['reserved', 'few'],
    observation: [
      {
        en: '{Heart} runs straight and stops under the middle finger, on Shani, the mount of patience and closed doors.',
        hi: '{heart} सीधी चलकर मध्यमा के नीचे शनि पर रुकती है, जो धैर्य और बंद द्वारों का स्थान है।',
      },
      {
        en: 'Under the middle finger {heart} ends as it began, without a bend: a private line, drawn by a steady hand.',
        hi: 'मध्यमा के नीचे {heart} वैसी ही समाप्त होती है जैसी चली थी, बिना मोड़ के: सधे हाथ से खिंची निजी रेखा।',
      },
    ],
    meaning: [
      {
        en: 'You can sit beside someone for an hour, say nothing, and mean all of it.',
        hi: 'आप किसी के पास घंटे भर बिना बोले बैठ सकते हैं, और उस चुप्पी का हर क्षण सच्चा होता है।',
      },
      {
        en: 'What you feel is seldom announced; it is mended, paid for, carried upstairs.',
        hi: 'मन की बात आप कहते कम हैं; टूटी चीज़ जोड़ देते हैं, भार उठा लेते हैं, काम निपटा देते हैं।',
      },
    ],
    advice: [
      {
        en: 'Let one person know this week what you usually keep to yourself.',
        hi: 'इस सप्ताह किसी एक व्यक्ति को वह बताइए जो आप प्रायः अपने तक रखते हैं।',
      },
      { en: 'Answer the next “How are you?” with one true sentence.', hi: 'अगली बार कोई हाल पूछे तो एक सच्चा वाक्य कहिए।' },
    ],
  },
  'shani gentle': {
    gist: { en: 'kindness from someone who needs time alone', hi: 'एकांत चाहने वाले मन की कोमलता' },
    claims: ['few'],
    observation: [
      {
        en: '{Heart} bends softly and halts under the middle finger: kind company, from someone who goes home early.',
        hi: '{heart} हल्का मुड़कर मध्यमा के नीचे थमती है: अच्छी संगति, ऐसे व्यक्ति की जो घर जल्दी लौटता है।',
      },
      {
        en: 'The mount of Shani, under the middle finger, is where {heart} comes to rest after a light curve.',
        hi: 'हल्के मोड़ के बाद {heart} मध्यमा के नीचे शनि पर्वत पर विश्राम लेती है।',
      },
    ],
    meaning: [
      {
        en: 'At gatherings you are found in the kitchen, with one other person and in good conversation.',
        hi: 'महफ़िलों में आप रसोई में मिलते हैं, किसी एक के साथ, अच्छी बातचीत में।',
      },
      {
        en: 'You are gentle with people and then need a closed door to become so again.',
        hi: 'आप लोगों के साथ कोमल रहते हैं, और फिर वैसे हो पाने के लिए आपको बंद कमरा चाहिए।',
      },
      {
        en: 'Crowds get your manners; two or three people get the rest, and know what they have.',
        hi: 'भीड़ को आपका शिष्टाचार मिलता है; बाकी सब दो-तीन लोगों को, और वे जानते हैं कि उन्हें क्या मिला।',
      },
    ],
    advice: [
      { en: 'Plan the quiet hour before the visit, not after it.', hi: 'शांति का घंटा मिलने-जुलने के बाद नहीं, पहले रखिए।' },
      {
        en: 'Tell one good friend that you leave early because you liked it, not because you did not.',
        hi: 'किसी अच्छे मित्र को बताइए कि आप जल्दी इसलिए उठते हैं कि अच्छा लगा, इसलिए नहीं कि नहीं लगा।',
      },
      {
        en: 'Write two lines to the person you think of on the way home, while you are still on the way.',
        hi: 'घर लौटते हुए जिसका ख़याल आए, उसे रास्ते में ही दो पंक्तियाँ लिख दीजिए।',
      },
      {
        en: 'Choose two evenings of the week for people, and keep the others with a good conscience.',
        hi: 'सप्ताह की दो शामें लोगों के लिए चुनिए और बाकी निश्चिंत होकर अपने लिए रखिए।',
      },
    ],
  },
  'shani strong': {
    gist: { en: 'strong feeling behind a calm face', hi: 'शांत चेहरे के पीछे प्रबल भाव' },
    claims: ['guarded-fire'],
    observation: [
      {
        en: '{Heart} curves deeply, as open hearts do, and then ends under the middle finger, where Shani counsels silence.',
        hi: '{heart} खुले मन की तरह गहरा मुड़ती है, और फिर मध्यमा के नीचे रुकती है, जहाँ शनि मौन की सलाह देता है।',
      },
      {
        en: 'A deep bend, and then an ending under Shani: {heart} gathers a great deal and lets out a part.',
        hi: 'गहरा मोड़, फिर शनि के नीचे अंत: {heart} बहुत कुछ समेटती है और उसका एक भाग ही बाहर आने देती है।',
      },
    ],
    meaning: [
      {
        en: 'Those who think you cool have not been in the room when it mattered.',
        hi: 'जो आपको ठंडा समझते हैं, वे उस समय पास नहीं थे जब बात सचमुच मन की थी।',
      },
      {
        en: 'Two rules govern your affections: to feel everything, and to choose who may see it.',
        hi: 'आपके स्नेह के दो नियम हैं: महसूस सब करना, और यह चुनना कि दिखे किसे।',
      },
    ],
    advice: [
      {
        en: 'Pick the one person before whom you may lose your composure, and tell them so.',
        hi: 'वह एक व्यक्ति चुनिए जिसके सामने आप सहज टूट भी सकते हैं, और उसे यह बता दीजिए।',
      },
      {
        en: 'When something moves you, stay in the room for a minute longer.',
        hi: 'जब कुछ मन को छू जाए, कमरे में एक मिनट और ठहरिए।',
      },
    ],
  },
  'surya straight': {
    gist: { en: 'affection spent like good coin', hi: 'सोच-समझकर ख़र्च किया गया स्नेह' },
    claims: ['reserved', 'few'],
    observation: [
      {
        en: '{Heart} can be followed only to the ring finger and keeps straight: little is promised here, and all of it is kept.',
        hi: '{heart} केवल अनामिका तक दिखती है और सीधी रहती है: यहाँ वचन कम हैं, पर सब निभते हैं।',
      },
      {
        en: 'Short of the middle finger and without a bend, {heart} stays near Surya: a feeling for form, in love as well.',
        hi: 'मध्यमा से पहले, बिना मुड़े, {heart} सूर्य के पास ठहरती है: प्रेम में भी सलीके की पहचान।',
      },
    ],
    meaning: [
      {
        en: 'You would give a friend your afternoon sooner than a compliment, and the afternoon is worth more.',
        hi: 'मित्र को आप तारीफ़ कम और समय अधिक देते हैं, और समय का मोल अधिक है।',
      },
      {
        en: 'Your circle is small by choice and by taste, and it has hardly changed in years.',
        hi: 'आपका घेरा छोटा है, अपनी पसंद से, और बरसों से लगभग वही है।',
      },
    ],
  },
  'surya gentle': {
    gist: { en: 'a soft spot for a few people and for beauty', hi: 'कुछ लोगों और सुंदरता के लिए नरम मन' },
    claims: ['few'],
    observation: [
      {
        en: '{Heart} bends lightly and fades out below the ring finger, the finger of Surya and of lovely things.',
        hi: '{heart} हल्का मुड़कर अनामिका के नीचे धीमी पड़ जाती है, जो सूर्य और सुंदर वस्तुओं की उँगली है।',
      },
      {
        en: 'Below the ring finger {heart} ends early and softly, as a song does that knows its length.',
        hi: 'अनामिका के नीचे {heart} जल्दी और कोमलता से समाप्त होती है, जैसे अपनी लंबाई जानने वाला गीत।',
      },
    ],
    meaning: [
      {
        en: 'A well-laid table or a good voice reaches you faster than a long confession.',
        hi: 'लंबे इज़हार से जल्दी आपको सजी हुई थाली या सुरीली आवाज़ छू जाती है।',
      },
      {
        en: 'Your tenderness picks its people the way others pick a picture for the wall: slowly, then for good.',
        hi: 'आपकी कोमलता अपने लोग वैसे चुनती है जैसे कोई दीवार के लिए चित्र: धीरे-धीरे, फिर सदा के लिए।',
      },
    ],
  },
  'surya strong': {
    gist: { en: 'quick, bright affection that likes an audience', hi: 'चटक और फुर्तीला स्नेह, जिसे दर्शक भाते हैं' },
    claims: ['open'],
    observation: [
      {
        en: '{Heart} rises fast and is spent by the ring finger: a bright flare in the country of Surya.',
        hi: '{heart} तेज़ी से उठती है और अनामिका तक आते-आते पूरी हो जाती है: सूर्य के प्रदेश में एक चमक।',
      },
      {
        en: 'Under the ring finger {heart} curves up and is gone, like a good host who has greeted everyone.',
        hi: 'अनामिका के नीचे {heart} ऊपर मुड़कर ओझल हो जाती है, जैसे सबसे मिल चुका अच्छा मेज़बान।',
      },
    ],
    meaning: [
      {
        en: 'You light up a room and mean it; the long letter afterwards is what you leave unwritten.',
        hi: 'आप महफ़िल रोशन करते हैं और सच्चे मन से; बाद की लंबी चिट्ठी ही अनलिखी रह जाती है।',
      },
      {
        en: 'Charm comes easily to you; staying after the applause is the exercise.',
        hi: 'मन जीतना आपको सहज आता है; तालियों के बाद रुकना अभ्यास है।',
      },
    ],
  },
})
