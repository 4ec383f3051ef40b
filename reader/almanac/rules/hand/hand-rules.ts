import { classify } from '../combine.ts'
import type { Rule } from '../rule.ts'
import { elementAndFingers } from './element-and-fingers.ts'
import { headEndAndFingers } from './work-rules.ts'

const elements = classify(
  {
    subject: 'hand-type',
    section: 'temperament',
    id: 'element',
    aspect: 'element',
    sources: ['gettings', 'benham'],
  },
  {
    earth: {
      gist: { en: 'a steady, practical nature', hi: 'स्थिर और व्यावहारिक स्वभाव' },
      claims: ['practical', 'steady'],
      observation: {
        en: 'The palm of {hand} is nearly square and the fingers short beside it: prithvi, earth.',
        hi: '{hand} में हथेली लगभग चौकोर है और उँगलियाँ उसके सामने छोटी: पृथ्वी तत्त्व।',
      },
      meaning: {
        en: 'You like what can be touched, finished and relied on, and your will does not bend quickly.',
        hi: 'आपको वह भाता है जिसे छुआ, पूरा किया और भरोसे से रखा जा सके, और आपकी इच्छा जल्दी नहीं झुकती।',
      },
      advice: {
        en: 'Let one settled habit be open to change this month, and see whether firmness or custom holds it.',
        hi: 'इस महीने अपनी एक पक्की आदत को बदलने की छूट दीजिए और देखिए कि उसे दृढ़ता थामे है या केवल अभ्यास।',
      },
    },
    air: {
      gist: { en: 'a curious, talkative mind', hi: 'जिज्ञासु और संवादप्रिय मन' },
      observation: [
        {
          en: 'A nearly square palm with long fingers: {hand} is one of vayu, air.',
          hi: 'लगभग चौकोर हथेली और लंबी उँगलियाँ: {hand} में वायु तत्त्व है।',
        },
        {
          en: 'Long fingers rise from a nearly square palm on {hand}, which the books give to vayu, air.',
          hi: '{hand} में लगभग चौकोर हथेली से लंबी उँगलियाँ निकलती हैं; पुस्तकें इसे वायु तत्त्व का हाथ कहती हैं।',
        },
        {
          en: 'Square in the palm and long in the fingers, {hand} belongs to vayu, the air.',
          hi: 'हथेली चौकोर और उँगलियाँ लंबी: {hand} की बनावट वायु की है।',
        },
      ],
      meaning: [
        {
          en: 'Words come easily to you, questions even more so, and silence last.',
          hi: 'शब्द आपको सहज आते हैं, प्रश्न उससे भी सहज, और चुप्पी सबसे बाद में।',
        },
        {
          en: 'You think by talking, and the best idea comes at the door, with your coat on.',
          hi: 'आप बोलते-बोलते सोचते हैं, और सबसे अच्छा विचार विदा लेते समय दरवाज़े पर आता है।',
        },
        {
          en: 'A new subject is to you what a new shop is to others.',
          hi: 'नया विषय आपके लिए वैसा ही है जैसा औरों के लिए नई दुकान।',
        },
        {
          en: 'You have friends in six trades and can follow all of them at dinner.',
          hi: 'आपके मित्र कई पेशों में हैं, और खाने की मेज़ पर आप सबकी बात समझ लेते हैं।',
        },
      ],
      advice: {
        en: 'Give one question your whole attention before you take up the next.',
        hi: 'अगला प्रश्न उठाने से पहले एक प्रश्न को अपना पूरा ध्यान दीजिए।',
      },
    },
    fire: {
      gist: { en: 'quick, warm energy', hi: 'तेज़ और उत्साही ऊर्जा' },
      claims: ['quick'],
      observation: [
        {
          en: 'The palm of {hand} is long and its fingers short beside it: agni, fire.',
          hi: '{hand} में हथेली लंबी है और उँगलियाँ उसके सामने छोटी: अग्नि तत्त्व।',
        },
        {
          en: 'Long palm, short fingers: the books give {hand} to agni, fire.',
          hi: 'लंबी हथेली, छोटी उँगलियाँ: {hand} में पुस्तकें अग्नि तत्त्व देखती हैं।',
        },
      ],
      meaning: [
        {
          en: 'Enthusiasm runs ahead of you and holds the door; slower people need a word of patience.',
          hi: 'उत्साह आपके आगे दौड़कर द्वार खोलता है; धीमे लोगों के लिए थोड़ा धैर्य चाहिए।',
        },
        { en: 'You warm up a room by wanting something in it.', hi: 'आपकी चाह से ही कमरे में गरमी आ जाती है।' },
        {
          en: 'The first ten minutes of a thing are your best, and they are very good.',
          hi: 'किसी भी काम के पहले दस मिनट आपके सबसे अच्छे होते हैं, और वे बहुत अच्छे होते हैं।',
        },
        { en: 'You would sooner mend a mistake than miss a start.', hi: 'शुरुआत चूकने से आपको भूल सुधारना आसान लगता है।' },
      ],
      advice: {
        en: 'Before you begin the next thing, sit for a moment with the one you have just begun.',
        hi: 'नया काम शुरू करने से पहले उस काम के साथ थोड़ा ठहरिए जिसे अभी-अभी शुरू किया है।',
      },
    },
    water: {
      gist: { en: 'a feeling, imaginative nature', hi: 'भावुक और कल्पनाशील स्वभाव' },
      observation: {
        en: 'Palm and fingers of {hand} are both long: jal, water.',
        hi: '{hand} में हथेली और उँगलियाँ दोनों लंबी हैं: जल तत्त्व।',
      },
      meaning: [
        {
          en: 'You have a fine ear for others, who may sway you more than they know.',
          hi: 'आप दूसरों को गहराई से सुनते हैं, और वे आपको उससे अधिक प्रभावित कर लेते हैं जितना वे जानते हैं।',
        },
        {
          en: 'You leave a crowded room with other people’s moods in your pockets.',
          hi: 'भीड़ से लौटते हुए आप दूसरों का मन भी साथ ले आते हैं।',
        },
        {
          en: 'What moved you as a child still moves you, and you know the tune.',
          hi: 'बचपन में जो मन को छूता था, वह आज भी छूता है, और उसकी धुन आपको याद है।',
        },
      ],
      advice: {
        en: 'Keep a short time each day that nobody else fills.',
        hi: 'हर दिन थोड़ा समय ऐसा रखिए जिसे कोई और न भरे।',
      },
    },
    mixed: {
      gist: { en: 'a nature of several sides', hi: 'कई पहलुओं वाला स्वभाव' },
      observation: [
        {
          en: 'The proportions of {hand} lie between the four elements; the older books say mishrit, mixed.',
          hi: '{hand} के अनुपात चारों तत्त्वों के बीच पड़ते हैं; पुरानी पुस्तकें इसे मिश्रित कहती हैं।',
        },
        {
          en: 'Earth, air, fire and water have each left something in {hand}: a mixed hand, mishrit.',
          hi: 'पृथ्वी, वायु, अग्नि और जल, {hand} में सबका कुछ-कुछ है: मिश्रित हाथ।',
        },
        {
          en: 'No element can claim {hand} for itself, which the old word for it, mishrit, says plainly.',
          hi: '{hand} पर किसी एक तत्त्व का दावा नहीं; इसी को पुस्तकें मिश्रित कहती हैं।',
        },
      ],
      meaning: [
        {
          en: 'You fit into more than one kind of company and work.',
          hi: 'आप एक से अधिक प्रकार की संगति और काम में ढल जाते हैं।',
        },
        {
          en: 'Two people who know you well would describe you differently, and both be right.',
          hi: 'आपको अच्छी तरह जानने वाले दो लोग आपको अलग-अलग बताएँगे, और दोनों सही होंगे।',
        },
        {
          en: 'You have begun again more than once, and each time brought something along.',
          hi: 'आप एक से अधिक बार नए सिरे से शुरू कर चुके हैं, और हर बार कुछ साथ लाए हैं।',
        },
        {
          en: 'No box on the form is quite yours, and you tick the nearest.',
          hi: 'फ़ॉर्म का कोई ख़ाना पूरा आपका नहीं, और आप सबसे पास वाला भर देते हैं।',
        },
      ],
      advice: {
        en: 'Among the things you do well, name the one you would miss most.',
        hi: 'जो काम आप अच्छे से करते हैं, उनमें से उस एक को पहचानिए जिसकी कमी सबसे अधिक खलेगी।',
      },
    },
  },
)

const fingers = { subject: 'fingers', section: 'work' } as const

const ratios = classify(
  { ...fingers, id: 'fingers', aspect: 'fingerRatio', sources: ['benham', 'cheiro-language'] },
  {
    short: {
      gist: { en: 'the whole at a glance', hi: 'एक नज़र में पूरी बात' },
      claims: ['whole-first'],
      observation: [
        {
          en: 'Beside the palm the fingers of {hand} are short, and see the wood before the trees.',
          hi: 'हथेली के सामने {hand} की उँगलियाँ छोटी हैं, और पेड़ों से पहले वन देखती हैं।',
        },
        {
          en: 'Short fingers make {hand} quick with the outline of a thing.',
          hi: 'छोटी उँगलियाँ {hand} को किसी भी बात की रूपरेखा में तेज़ बनाती हैं।',
        },
        {
          en: 'With its short fingers {hand} grasps first and sorts later.',
          hi: 'छोटी उँगलियों वाले {hand} में पहले पकड़ आती है, छँटाई बाद में।',
        },
        {
          en: 'The fingers are the shorter part of {hand}, and they point at the sum, not the figures.',
          hi: '{hand} में उँगलियाँ छोटी हैं, और वे अंकों पर नहीं, जोड़ पर इशारा करती हैं।',
        },
      ],
      meaning: [
        {
          en: 'The small print you leave to somebody who enjoys it.',
          hi: 'बारीक अक्षर आप उनके लिए छोड़ते हैं जिन्हें उनमें आनंद आता है।',
        },
        {
          en: 'You have the gist at the second slide and spend the others drawing.',
          hi: 'आप दूसरे पन्ने पर सार पा लेते हैं और बाकी पन्नों पर चित्र बनाते हैं।',
        },
        {
          en: 'You would rather redraw the map than fold it properly.',
          hi: 'नक़्शे को ठीक से तह करने से आपको नया नक़्शा बनाना सरल लगता है।',
        },
        {
          en: 'A rough answer today is worth more to you than a fine one on Friday.',
          hi: 'आज का मोटा उत्तर आपके लिए शुक्रवार के बारीक उत्तर से अधिक मोल रखता है।',
        },
      ],
      advice: {
        en: 'Go through one thing to the last line, with a ruler.',
        hi: 'एक काम को अंतिम पंक्ति तक, पटरी रखकर पढ़िए।',
      },
    },
    medium: {
      gist: { en: 'plan and detail in fair measure', hi: 'योजना और बारीकी दोनों का ध्यान' },
      observation: [
        {
          en: 'The fingers of {hand} keep the middle measure: the plan and its nails both get looked at.',
          hi: '{hand} की उँगलियाँ मध्यम माप की हैं: योजना भी देखी जाती है और उसकी कील भी।',
        },
        {
          en: 'In proportion to the palm, the fingers of {hand} are neither long nor short, and can do both.',
          hi: 'हथेली के अनुपात में {hand} की उँगलियाँ न लंबी हैं न छोटी, और दोनों काम कर लेती हैं।',
        },
        {
          en: 'Palm and fingers divide {hand} fairly, half for the purpose and half for the finish.',
          hi: 'हथेली और उँगलियाँ {hand} को बराबर बाँटती हैं, आधा उद्देश्य के लिए, आधा सफ़ाई के लिए।',
        },
        {
          en: 'The fingers of {hand} are of middle length, long enough to fasten a button and short enough to leave it.',
          hi: '{hand} की उँगलियाँ बीच की हैं: बटन लगाने जितनी लंबी, और उसे छोड़ देने जितनी छोटी।',
        },
      ],
      meaning: [
        {
          en: 'You stop polishing at the right time, an art in itself.',
          hi: 'कहाँ सँवारना छोड़ देना है, यह आप जानते हैं, और यह भी एक कला है।',
        },
        {
          en: 'They put you between the dreamers and the checkers, to translate.',
          hi: 'सपने देखने वालों और हिसाब जाँचने वालों के बीच आपको दुभाषिया बनाया जाता है।',
        },
        {
          en: 'You proofread the invitation and then throw the party.',
          hi: 'आप निमंत्रण की भूलें भी सुधारते हैं और फिर दावत भी देते हैं।',
        },
        {
          en: 'Nobody is afraid to hand you either the plan or the screws.',
          hi: 'योजना हो या पेंचकस, आपके हाथ में देते हुए किसी को चिंता नहीं होती।',
        },
      ],
    },
    long: {
      gist: { en: 'an eye for the stitch', hi: 'टाँके-टाँके पर नज़र' },
      claims: ['detail-first'],
      observation: [
        {
          en: 'Long fingers give {hand} a love of finish.',
          hi: 'लंबी उँगलियाँ {hand} के काम में सफ़ाई लाती हैं।',
        },
        {
          en: 'The fingers of {hand} are long beside the palm, and feel for the seam of things.',
          hi: '{hand} की उँगलियाँ हथेली के सामने लंबी हैं, और चीज़ों की सिलाई टटोलती हैं।',
        },
        {
          en: '{Hand} has long fingers, made for knots, keys and corners.',
          hi: '{hand} की लंबी उँगलियाँ गाँठों, चाबियों और कोनों के लिए बनी हैं।',
        },
        {
          en: 'On {hand} the fingers outreach the palm, and take a thing apart before they trust it.',
          hi: '{hand} में उँगलियाँ हथेली से आगे जाती हैं, और भरोसे से पहले चीज़ को खोलकर देखती हैं।',
        },
      ],
      meaning: [
        {
          en: 'You hear the one wrong note, and are asked to stop mentioning it.',
          hi: 'आपको एक ग़लत सुर सुनाई देता है, और लोग कहते हैं कि अब रहने दीजिए।',
        },
        {
          en: 'Hurry is the only tool you handle badly.',
          hi: 'जल्दबाज़ी ही एक औज़ार है जो आपके हाथ में नहीं बैठता।',
        },
        {
          en: 'You have put a full stop into somebody else’s shopping list.',
          hi: 'आपने किसी और की सामान-सूची में भी पूर्ण विराम लगाया है।',
        },
        {
          en: 'What leaves your desk does not come back.',
          hi: 'आपकी मेज़ से जो जाता है, लौटकर नहीं आता।',
        },
      ],
      advice: {
        en: 'Deliver one thing at nine tenths, and sleep well.',
        hi: 'एक काम नब्बे प्रतिशत पर सौंप दीजिए, और चैन से सोइए।',
      },
    },
  },
)

const indexAndRing = classify(
  { ...fingers, id: 'fingers', aspect: 'indexAgainstRing', sources: ['cheiro-language', 'saral-hastrekha'] },
  {
    'index-longer': {
      gist: { en: 'a wish to set the course', hi: 'दिशा तय करने की इच्छा' },
      claims: ['leading'],
      observation: {
        en: 'On {hand} tarjani, Guru’s finger, the index, is longer than the ring finger.',
        hi: '{hand} में गुरु की उँगली तर्जनी अनामिका से लंबी है।',
      },
      meaning: [
        {
          en: 'You would rather teach, lead or go your own way than be told.',
          hi: 'आपको बताए जाने से अधिक सिखाना, आगे चलना या अपनी राह जाना भाता है।',
        },
        { en: 'Told what to do, you first ask by whom.', hi: 'कोई काम बताए तो आप पहले यह देखते हैं कि बता कौन रहा है।' },
        {
          en: 'You explain things well, and sometimes to people who knew them.',
          hi: 'आप समझाते अच्छा हैं, कभी-कभी उन्हें भी जिन्हें पता था।',
        },
      ],
      advice: {
        en: 'In the next shared task, ask one more question before you give the answer.',
        hi: 'अगले साझे काम में उत्तर देने से पहले एक प्रश्न और पूछिए।',
      },
    },
    'about-equal': {
      gist: { en: 'leading and joining in, as the work asks', hi: 'काम के अनुसार आगे चलना या साथ देना' },
      observation: {
        en: 'Index and ring finger of {hand} are about equally long.',
        hi: '{hand} में तर्जनी और अनामिका लगभग बराबर हैं।',
      },
      meaning: [
        {
          en: 'You can lead and you can follow, and do not mind which.',
          hi: 'आप आगे भी चल सकते हैं और पीछे भी, और दोनों में सहज हैं।',
        },
        {
          en: 'You take the lead when nobody else will, and give it back without being asked.',
          hi: 'कोई आगे न आए तो आप आ जाते हैं, और बिना कहे पीछे भी हट जाते हैं।',
        },
        {
          en: 'Whose idea it was interests you less than whether it works.',
          hi: 'विचार किसका था, इससे अधिक आपको इससे मतलब है कि वह चलता है या नहीं।',
        },
      ],
      advice: {
        en: 'Notice which of the two you chose today, leading or joining in, and whether it was a choice.',
        hi: 'ध्यान दीजिए कि आज आपने नेतृत्व चुना या साथ देना, और क्या वह सचमुच आपका चुनाव था।',
      },
    },
    'ring-longer': {
      gist: { en: 'a love of expression and a little risk', hi: 'अभिव्यक्ति और थोड़े साहस का प्रेम' },
      claims: ['expressive'],
      observation: {
        en: 'On {hand} anamika, Surya’s finger, the ring finger, is longer than the index.',
        hi: '{hand} में सूर्य की उँगली अनामिका तर्जनी से लंबी है।',
      },
      meaning: [
        {
          en: 'You like to be seen with what you do, and dare something for it.',
          hi: 'आपको अपने काम के साथ दिखना भाता है, और इसके लिए आप कुछ साहस भी करते हैं।',
        },
        {
          en: 'You like to be looked at while you dare something, and dare the more for it.',
          hi: 'कोई देख रहा हो तो आप कुछ अधिक साहस कर जाते हैं।',
        },
        {
          en: 'A thing well made and well shown pleases you twice.',
          hi: 'अच्छी बनी और अच्छी सजी चीज़ आपको दोहरा सुख देती है।',
        },
      ],
      advice: {
        en: 'Show one thing you made to somebody who did not ask.',
        hi: 'अपनी बनाई कोई चीज़ किसी ऐसे व्यक्ति को दिखाइए जिसने पूछा नहीं।',
      },
    },
  },
)

/** The build of the hand: its element, finger length relative to the palm, index relative to ring finger. */
export const handRules: readonly Rule[] = [
  ...elementAndFingers,
  ...elements,
  ...headEndAndFingers,
  ...ratios,
  ...indexAndRing,
]
