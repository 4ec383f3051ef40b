import { classify } from '../combine.ts'
import type { Rule } from '../rule.ts'
import { heartLengthAndDepth } from './heart-length-and-depth.ts'
import { heartToIndexFinger } from './heart-to-index-finger.ts'
import { heartToMiddleFinger } from './heart-to-middle-finger.ts'

const heart = { subject: 'heart', section: 'heart' } as const

const ends = classify(
  { ...heart, id: 'heart-ends', aspect: 'line.heart.endZone', sources: ['cheiro-language', 'benham'] },
  {
    guru: {
      gist: { en: 'high hopes of those you love', hi: 'अपनों से ऊँची आशाएँ' },
      observation: [
        {
          en: '{Heart} rises to Guru, under the index finger.',
          hi: '{heart} तर्जनी के नीचे गुरु तक उठती है।',
        },
        { en: 'The index finger, Guru’s, is where {heart} is bound.', hi: '{heart} की राह गुरु की उँगली, तर्जनी तक है।' },
      ],
      meaning: [
        {
          en: 'Books old and new call such a heart an idealist’s, hard on others and harder on itself.',
          hi: 'पुस्तकें ऐसे हृदय को आदर्शवादी कहती हैं, जो औरों के प्रति कड़ा है और अपने प्रति उससे भी अधिक।',
        },
        {
          en: 'You would forgive a mistake sooner than a small-minded thought.',
          hi: 'आप छोटी सोच से पहले बड़ी भूल क्षमा कर देंगे।',
        },
      ],
    },
    'between-guru-shani': {
      gist: { en: 'affection in good balance', hi: 'संतुलन में ठहरा स्नेह' },
      observation: [
        {
          en: '{Heart} comes to rest between index and middle finger, between Guru and Shani.',
          hi: '{heart} तर्जनी और मध्यमा के बीच, गुरु और शनि के मध्य ठहरती है।',
        },
        {
          en: 'Between the first two fingers, Guru’s and Shani’s, {heart} ends.',
          hi: 'पहली दो उँगलियों, गुरु और शनि के बीच {heart} समाप्त होती है।',
        },
      ],
      meaning: [
        {
          en: 'With you wish and good sense get a vote each, and mostly agree.',
          hi: 'आपके यहाँ चाह और समझ दोनों की सुनी जाती है, और प्रायः दोनों एक ही बात कहती हैं।',
        },
        {
          en: 'You can be asked for advice about a person, and about a loan to them.',
          hi: 'किसी व्यक्ति के बारे में भी आपसे सलाह ली जा सकती है, और उसे उधार देने के बारे में भी।',
        },
      ],
    },
    shani: {
      gist: { en: 'a private heart', hi: 'निजी रहने वाला हृदय' },
      observation: [
        {
          en: '{Heart} ends under the middle finger, the place of Shani.',
          hi: '{heart} मध्यमा के नीचे, शनि के स्थान पर समाप्त होती है।',
        },
        {
          en: 'Shani’s finger, the middle one, stands at the end of {heart}.',
          hi: '{heart} के अंत पर शनि की उँगली, मध्यमा खड़ी है।',
        },
      ],
      meaning: [
        {
          en: 'It keeps its own counsel, and shows what it feels by what it does.',
          hi: 'वह अपनी बात अपने तक रखता है और भाव को कर्म से दिखाता है।',
        },
        { en: 'Your door is not locked; it only has no bell.', hi: 'आपके द्वार पर ताला नहीं है; बस घंटी नहीं लगी।' },
      ],
    },
    surya: {
      gist: { en: 'affection kept for a few', hi: 'कुछ ही लोगों के लिए रखा स्नेह' },
      observation: [
        {
          en: '{Heart} can be followed as far as the ring finger, the place of Surya.',
          hi: '{heart} अनामिका, सूर्य के स्थान तक ही देखी जा सकती है।',
        },
        {
          en: 'Below the ring finger, in Surya’s light, one loses sight of {heart}.',
          hi: 'अनामिका के नीचे, सूर्य के प्रकाश में {heart} आँख से ओझल हो जाती है।',
        },
      ],
      meaning: [
        {
          en: 'An early ending: affection for a few people, and for beautiful things.',
          hi: 'जल्दी आया अंत: कुछ लोगों के लिए और सुंदर वस्तुओं के लिए स्नेह।',
        },
        { en: 'You love few, and beautifully.', hi: 'आप कम लोगों से प्रेम करते हैं, और सुंदर ढंग से।' },
      ],
    },
    budh: {
      gist: { en: 'a heart that speaks before it is asked', hi: 'पूछे जाने से पहले बोल उठने वाला हृदय' },
      observation: {
        en: 'What can be seen of {heart} stays below the little finger, with Budh.',
        hi: '{heart} का जो भाग दिखता है वह कनिष्ठा के नीचे, बुध के पास रहता है।',
      },
      meaning: {
        en: 'Your fondness is a matter of talk, letters and jokes between two.',
        hi: 'आपका लगाव बातों, संदेशों और आपस की हँसी में बसता है।',
      },
    },
  },
)

const bends = classify(
  { ...heart, id: 'heart', aspect: 'line.heart.curvatureBand', sources: ['benham', 'cheiro-language'] },
  {
    straight: {
      gist: { en: 'feeling shown in deeds', hi: 'कर्म में दिखता स्नेह' },
      claims: ['reserved'],
      observation: [
        { en: '{Heart} runs almost straight.', hi: '{heart} लगभग सीधी चलती है।' },
        { en: 'No bend to speak of: {heart} takes the direct road.', hi: 'कोई ख़ास मोड़ नहीं: {heart} सीधी राह लेती है।' },
      ],
      meaning: [
        {
          en: 'Your feeling goes into thought and deeds before it reaches the face.',
          hi: 'आपका भाव चेहरे पर कम आता है; वह पहले सोच में और काम में उतर जाता है।',
        },
        { en: 'You carry the heavy bag instead of asking how someone is.', hi: 'हाल पूछने की जगह आप भारी थैला उठा लेते हैं।' },
      ],
    },
    gentle: {
      gist: { en: 'kindness that needs few words', hi: 'कम शब्दों वाली कोमलता' },
      observation: [
        { en: '{Heart} takes a light bend.', hi: '{heart} हल्का मोड़ लेती है।' },
        { en: 'A light curve is all that {heart} allows itself.', hi: '{heart} अपने को हल्का-सा मोड़ ही देती है।' },
      ],
      meaning: [
        {
          en: 'People feel your kindness without much being said about it.',
          hi: 'लोग आपकी कोमलता को बिना अधिक कहे महसूस कर लेते हैं।',
        },
        {
          en: 'Kindness leaves you the way warmth leaves a wall in the evening.',
          hi: 'कोमलता आपसे वैसे निकलती है जैसे शाम को दीवार से गर्माहट।',
        },
      ],
    },
    strong: {
      gist: { en: 'feeling that shows', hi: 'खुलकर दिखने वाला भाव' },
      claims: ['open'],
      observation: [
        { en: '{Heart} curves strongly upward.', hi: '{heart} ऊपर की ओर गहरा मोड़ लेती है।' },
        {
          en: 'With a great sweep {heart} climbs towards the fingers.',
          hi: 'बड़े घुमाव के साथ {heart} उँगलियों की ओर चढ़ती है।',
        },
      ],
      meaning: [
        {
          en: 'Words, gestures, presents: what you feel finds a way out.',
          hi: 'शब्द, हाव-भाव, उपहार: जो आप महसूस करते हैं वह बाहर आने की राह पा लेता है।',
        },
        { en: 'Nobody has to guess twice with you.', hi: 'आपको दोबारा बूझना नहीं पड़ता।' },
      ],
    },
  },
)

const lengths = classify(
  { ...heart, id: 'heart', aspect: 'line.heart.lengthBand', sources: ['cheiro-all', 'saral-hastrekha'] },
  {
    short: {
      gist: { en: 'economy with feeling', hi: 'भावों में संयम' },
      claims: ['few'],
      observation: { en: '{Heart} is short.', hi: '{heart} छोटी है।' },
      meaning: {
        en: 'Few words and few people, and those well chosen.',
        hi: 'कम शब्द, कम लोग, पर सोच-समझकर चुने हुए।',
      },
    },
    medium: {
      gist: { en: 'affection with measure', hi: 'नपा-तुला स्नेह' },
      observation: { en: '{Heart} is of middle length.', hi: '{heart} मध्यम लंबाई की है।' },
      meaning: {
        en: 'Near to others and still your own: that is the middle way of it.',
        hi: 'दूसरों के निकट और फिर भी अपने आप में: यही इसका बीच का मार्ग है।',
      },
    },
    long: {
      gist: { en: 'devotion', hi: 'समर्पण' },
      claims: ['devoted'],
      observation: { en: '{Heart} is long.', hi: '{heart} लंबी है।' },
      meaning: {
        en: 'Whoever is let in stays a long time.',
        hi: 'जिसे मन में जगह मिली, वह लंबे समय तक रहता है।',
      },
    },
  },
)

const depths = classify(
  { ...heart, id: 'heart', aspect: 'line.heart.depthBand', sources: ['cheiro-all'] },
  {
    faint: {
      gist: { en: 'a heart with a fine touch', hi: 'सूक्ष्म स्पर्श वाला हृदय' },
      observation: { en: '{Heart} is lightly drawn.', hi: '{heart} हल्की खिंची है।' },
      meaning: {
        en: 'Your feelings are quiet ones, and take their time.',
        hi: 'आपके भाव शांत हैं और अपना समय लेते हैं।',
      },
    },
    clear: {
      gist: { en: 'an even warmth', hi: 'एक-सी गर्माहट' },
      observation: { en: '{Heart} is clean and easily seen.', hi: '{heart} साफ़ और सहज दिखने वाली है।' },
      meaning: {
        en: 'It gives an even warmth, neither hidden nor loud.',
        hi: 'इसकी गर्माहट एक-सी है, न छिपी न शोर करती।',
      },
    },
    deep: {
      gist: { en: 'feeling of some force', hi: 'प्रबल भाव' },
      claims: ['ardent'],
      observation: { en: '{Heart} is cut deep.', hi: '{heart} गहरी खुदी है।' },
      meaning: {
        en: 'Depth stands for force of feeling, whatever is shown of it.',
        hi: 'गहराई भाव की शक्ति है, चाहे उसमें से दिखे जितना भी।',
      },
    },
  },
)

const details = [
  ...classify(
    { ...heart, id: 'heart-gaps', aspect: 'line.heart.gaps', sources: ['cheiro-language'] },
    {
      present: {
        gist: { en: 'a love story in chapters', hi: 'अध्यायों में बँटी मन की कथा' },
        observation: [
          {
            en: '{Heart} breaks off and begins again, like a tale with two chapters.',
            hi: '{heart} टूटकर फिर शुरू होती है, जैसे दो अध्यायों की कथा।',
          },
          {
            en: 'There is a gap in {heart}, and the line goes on beyond it.',
            hi: '{heart} में एक अंतराल है, और रेखा उसके पार फिर चलती है।',
          },
        ],
        meaning: {
          en: 'The books see a change of heart in it: one chapter closed so that another could be written.',
          hi: 'पुस्तकें इसमें मन का परिवर्तन देखती हैं: एक अध्याय पूरा हुआ ताकि दूसरा लिखा जा सके।',
        },
      },
    },
  ),
  ...classify(
    { ...heart, id: 'heart-forks', aspect: 'line.heart.forks', sources: ['cheiro-language', 'benham'] },
    {
      present: {
        gist: { en: 'affection that keeps two doors', hi: 'दो द्वार रखने वाला स्नेह' },
        observation: [
          {
            en: 'Towards its end {heart} divides in two.',
            hi: 'अंत की ओर {heart} दो शाखाओं में बँटती है।',
          },
          {
            en: '{Heart} ends in a fork, one branch for the wish and one for good sense.',
            hi: '{heart} द्विशाखा में समाप्त होती है, एक शाखा चाह की, एक समझ की।',
          },
        ],
        meaning: [
          {
            en: 'You look for the way on which nobody has to lose, and often find it.',
            hi: 'आप वह मार्ग खोजते हैं जिसमें किसी को हारना न पड़े, और प्रायः पा लेते हैं।',
          },
          {
            en: 'Two kinds of person can be at home with you, though seldom on the same evening.',
            hi: 'दो तरह के लोग आपके साथ घर जैसा पाते हैं, पर कम ही एक ही शाम में।',
          },
          {
            en: 'You can hold two people dear who cannot stand each other.',
            hi: 'आप ऐसे दो लोगों को भी अपना मान सकते हैं जिनकी आपस में नहीं बनती।',
          },
          {
            en: 'Before you say yes with the heart, good sense is at least heard.',
            hi: 'मन से हाँ कहने से पहले आप समझ की भी सुन लेते हैं।',
          },
        ],
      },
    },
  ),
]

/** The heart line, hridaya rekha; the samudrik books call it ayu rekha, and no years are read from it here. */
export const heartRules: readonly Rule[] = [
  ...heartToIndexFinger,
  ...heartToMiddleFinger,
  ...heartLengthAndDepth,
  ...ends,
  ...bends,
  ...lengths,
  ...depths,
  ...details,
]
