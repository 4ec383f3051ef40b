import { classify } from '../combine.ts'
import type { Rule } from '../rule.ts'
import { lifeBendAndLength } from './life-bend-and-length.ts'

const life = { subject: 'life', section: 'vitality' } as const

const bends = classify(
  { ...life, id: 'life', aspect: 'line.life.curvatureBand', sources: ['cheiro-language', 'saral-hastrekha'] },
  {
    straight: {
      gist: { en: 'care with one’s strength', hi: 'अपनी शक्ति के प्रति सावधानी' },
      claims: ['home', 'sparing'],
      observation: { en: '{Life} keeps close to the thumb.', hi: '{life} अँगूठे के पास रहती है।' },
      meaning: { en: 'Strength is kept at home, and home is loved.', hi: 'शक्ति घर में रखी जाती है, और घर से प्रेम है।' },
    },
    gentle: {
      gist: { en: 'well-kept energy', hi: 'सँभालकर रखी ऊर्जा' },
      observation: { en: '{Life} rounds the thumb in an easy arc.', hi: '{life} अँगूठे को सहज घेरे में लेती है।' },
      meaning: {
        en: 'Home and the world each get their share of you.',
        hi: 'घर और संसार, दोनों को आपका हिस्सा मिलता है।',
      },
    },
    strong: {
      gist: { en: 'generous energy', hi: 'उदार ऊर्जा' },
      claims: ['roaming', 'giving'],
      observation: {
        en: '{Life} sweeps wide around Shukra, the ball of the thumb.',
        hi: '{life} शुक्र पर्वत के चारों ओर चौड़ा घेरा बनाती है।',
      },
      meaning: {
        en: 'It likes company, movement and open doors.',
        hi: 'इसे संगति, गति और खुले द्वार पसंद हैं।',
      },
    },
  },
)

const lengths = classify(
  { ...life, id: 'life', aspect: 'line.life.lengthBand', sources: ['cheiro-all', 'benham'] },
  {
    short: {
      gist: { en: 'a liking for variety and pauses', hi: 'विविधता और विराम की रुचि' },
      claims: ['variety'],
      observation: { en: '{Life} can be followed only a short way.', hi: '{life} थोड़ी ही दूर तक देखी जा सकती है।' },
      meaning: {
        en: 'You like a change, and a pause between two efforts; of years it says nothing.',
        hi: 'आपको बदलाव और दो प्रयासों के बीच विराम भाता है; उम्र के बारे में यह कुछ नहीं कहती।',
      },
    },
    medium: {
      gist: { en: 'an even pace', hi: 'एक-सी चाल' },
      observation: { en: '{Life} is of middle length.', hi: '{life} मध्यम लंबाई की है।' },
      meaning: {
        en: 'Effort and rest take turns; of years it says nothing.',
        hi: 'श्रम और विश्राम बारी-बारी से आते हैं; उम्र के बारे में यह कुछ नहीं कहती।',
      },
    },
    long: {
      gist: { en: 'lasting habits', hi: 'टिकाऊ आदतें' },
      claims: ['steady'],
      observation: { en: '{Life} is long.', hi: '{life} लंबी है।' },
      meaning: {
        en: 'What you begin is kept up; of years it says nothing.',
        hi: 'जो आप शुरू करते हैं वह चलता रहता है; उम्र के बारे में यह कुछ नहीं कहती।',
      },
    },
  },
)

const depths = classify(
  { ...life, id: 'life', aspect: 'line.life.depthBand', sources: ['cheiro-all'] },
  {
    faint: {
      gist: { en: 'energy with a light step', hi: 'हल्के क़दमों वाली ऊर्जा' },
      claims: ['by-mood'],
      observation: [
        {
          en: 'The life line lies lightly on {hand}: strength that comes and goes with the mood.',
          hi: '{hand} में जीवन रेखा हल्की है: शक्ति, जो मन के साथ आती-जाती है।',
        },
        {
          en: 'A faint crease on {hand} gives the life line a light step.',
          hi: '{hand} में हल्की लकीर जीवन रेखा को हल्की चाल देती है।',
        },
        {
          en: 'On {hand} the life line is drawn as with a fingernail, not with a chisel.',
          hi: '{hand} में जीवन रेखा छेनी से नहीं, नाख़ून से खिंची लगती है।',
        },
        {
          en: 'The life line of {hand} does not press: it prefers being asked.',
          hi: '{hand} की जीवन रेखा ज़ोर नहीं लगाती: पहले उससे पूछ लिया जाए, यह उसे भाता है।',
        },
      ],
      meaning: [
        {
          en: 'A good song adds an hour to your day.',
          hi: 'एक अच्छा गीत आपके दिन में एक घंटा जोड़ देता है।',
        },
        {
          en: 'You do more on a happy morning than in a dutiful week.',
          hi: 'प्रसन्न सुबह में आप कर्तव्य भरे सप्ताह से अधिक कर लेते हैं।',
        },
        { en: 'One kind word in the morning lasts you until four.', hi: 'सुबह का एक मीठा बोल आपको चार बजे तक चलता है।' },
        {
          en: 'Weather, light and company work on you like food.',
          hi: 'मौसम, रोशनी और संगति आप पर भोजन की तरह असर करते हैं।',
        },
        {
          en: 'You tire of a tone of voice sooner than of a staircase.',
          hi: 'सीढ़ियाँ आपको उतना नहीं थकातीं जितना किसी का रूखा लहजा।',
        },
      ],
      advice: [
        {
          en: 'Arrange one small pleasure for the start of the hardest day.',
          hi: 'सबसे कठिन दिन की शुरुआत में एक छोटा सुख रखिए।',
        },
        {
          en: 'Change the light or the music before you blame the work.',
          hi: 'काम को दोष देने से पहले रोशनी या संगीत बदलिए।',
        },
        {
          en: 'Note for three days what lifted your mood, and put it earlier.',
          hi: 'तीन दिन लिखिए कि मन किससे खिला, और उसे दिन में पहले रखिए।',
        },
      ],
    },
    clear: {
      gist: { en: 'strength you can count on', hi: 'भरोसे की शक्ति' },
      observation: [
        {
          en: 'On {hand} the life line is clear, a strength that can be reckoned with in advance.',
          hi: '{hand} में जीवन रेखा साफ़ है: शक्ति, जिसका पहले से अनुमान हो सके।',
        },
        {
          en: 'The crease of the life line is clean on {hand}, like handwriting that can be read at once.',
          hi: '{hand} में जीवन रेखा ऐसी साफ़ है जैसे पहली नज़र में पढ़ी जाने वाली लिखावट।',
        },
        {
          en: 'A plain, well-marked life line gives {hand} the gait of somebody who arrives on foot and on time.',
          hi: 'साफ़ जीवन रेखा {hand} को उसकी चाल देती है जो पैदल आता है और समय पर आता है।',
        },
        {
          en: 'The life line of {hand} is as clear as a path with a name.',
          hi: '{hand} की जीवन रेखा ऐसी साफ़ है जैसे रोज़ की जानी-पहचानी राह।',
        },
      ],
      meaning: [
        {
          en: 'You know by noon how the evening will find you.',
          hi: 'दोपहर में ही आप जान लेते हैं कि शाम तक कितना दम बचेगा।',
        },
        {
          en: 'Those who plan with you can plan.',
          hi: 'आपके साथ बनी योजना काग़ज़ पर नहीं रह जाती।',
        },
        {
          en: 'You never run out of breath, because you set the pace at the start.',
          hi: 'दम फूलने की नौबत आप आने ही नहीं देते; चाल शुरू से नपी हुई रखते हैं।',
        },
        {
          en: 'It takes you one night’s sleep to be yourself again, and not two.',
          hi: 'थकान एक रात की नींद में उतर जाती है, दो नहीं लगतीं।',
        },
        { en: 'Asked how you are, you have an answer that is true.', hi: 'कोई हाल पूछे तो आपका उत्तर सच्चा होता है।' },
        {
          en: 'You do not save yourself up and you do not run out; it is a kind of housekeeping.',
          hi: 'आप न अपने को बचाकर रखते हैं न ख़ाली होते हैं; यह भी एक गृहस्थी है।',
        },
        { en: 'Others set their watch by your walk.', hi: 'लोग आपकी सैर देखकर घड़ी मिला लेते हैं।' },
      ],
      advice: [
        {
          en: 'Be late once, on purpose, for something that does not matter.',
          hi: 'किसी ऐसी बात में एक बार जानबूझकर देर कीजिए जो ज़रूरी न हो।',
        },
        { en: 'Keep one morning of the week without a plan.', hi: 'सप्ताह की एक सुबह बिना योजना के रखिए।' },
        { en: 'Say yes to one thing that is not in the plan.', hi: 'एक ऐसी बात के लिए हाँ कहिए जो योजना में नहीं थी।' },
        {
          en: 'Spend more than you meant to on one afternoon, of strength, not of money.',
          hi: 'किसी एक दोपहर में सोची हुई से अधिक शक्ति लगा दीजिए।',
        },
      ],
    },
    deep: {
      gist: { en: 'strength that leaves a mark', hi: 'छाप छोड़ने वाली शक्ति' },
      observation: [
        {
          en: 'The life line of {hand} is deep: what you set about, you set about with your whole weight.',
          hi: '{hand} में जीवन रेखा गहरी है: जो आप उठाते हैं, पूरे बल से उठाते हैं।',
        },
        {
          en: 'Few lines on {hand} are drawn with such a firm pen as the life line.',
          hi: '{hand} में जीवन रेखा पक्की क़लम से खिंची है।',
        },
        {
          en: 'The life line is pressed well into {hand}, like the rim of a well-used bowl.',
          hi: '{hand} में जीवन रेखा गहरी बैठी है, जैसे बरतते-बरतते बना कटोरे का किनारा।',
        },
        {
          en: 'Strength has left its track on {hand}: the life line is cut deep.',
          hi: 'शक्ति ने {hand} में अपनी लीक छोड़ी है: जीवन रेखा गहरी है।',
        },
      ],
      meaning: [
        {
          en: 'Doors you close are heard to be closed.',
          hi: 'आप कोई बात बंद करें तो सबको पता चल जाता है कि बंद हुई।',
        },
        {
          en: 'You are bad at doing things halfway, and it shows in the washing-up.',
          hi: 'आधा काम आपसे नहीं होता, यह बर्तन धोने में भी दिखता है।',
        },
        {
          en: 'When you rest, you rest like a stone; when you move, furniture moves.',
          hi: 'आप सोते हैं तो घोड़े बेचकर, और उठते हैं तो पूरा घर जान जाता है।',
        },
        { en: 'A jar that you have closed stays closed.', hi: 'जो डिब्बा आपने बंद किया, वह बंद रहता है।' },
        { en: 'You carry both bags and forget to mention it.', hi: 'दोनों थैले आप ही उठाते हैं, और जताना भूल जाते हैं।' },
        {
          en: 'Tired, for you, is a thing that happens to other people before lunch.',
          hi: 'और लोग दोपहर से पहले थकते हैं, आप उसके बहुत बाद।',
        },
        {
          en: 'You have one speed for the things you care about.',
          hi: 'जिस बात की आपको परवाह हो, उसमें आपकी एक ही रफ़्तार है: पूरी।',
        },
      ],
      advice: [
        {
          en: 'Do one thing this week with half your strength, and see whether anyone notices.',
          hi: 'इस सप्ताह एक काम आधी शक्ति से कीजिए और देखिए कि किसी को पता चलता है या नहीं।',
        },
        { en: 'Rest for ten minutes before you need it.', hi: 'थकने से पहले दस मिनट विश्राम कीजिए।' },
        {
          en: 'Lend your strength for an hour to somebody else’s plan.',
          hi: 'एक घंटे अपना बल किसी और की योजना को दीजिए।',
        },
      ],
    },
  },
)

const details = [
  ...classify(
    { ...life, id: 'life-ends', aspect: 'line.life.endZone', sources: ['cheiro-language'] },
    {
      manibandh: {
        gist: { en: 'a rhythm kept to the end of the day', hi: 'दिन के अंत तक टिकी लय' },
        observation: {
          en: '{Life} can be followed down to the wrist.',
          hi: '{life} नीचे कलाई तक देखी जा सकती है।',
        },
        meaning: {
          en: 'The rhythm holds to the last thing in the evening.',
          hi: 'लय शाम के अंतिम काम तक बनी रहती है।',
        },
      },
      'mid-palm': {
        gist: { en: 'a rhythm that leaves room', hi: 'जगह छोड़ने वाली लय' },
        observation: {
          en: '{Life} fades well above the wrist and leaves the rest of the palm open.',
          hi: '{life} कलाई से काफ़ी ऊपर धीमी पड़ती है और आगे की हथेली खुली छोड़ती है।',
        },
        meaning: {
          en: 'You leave room in the day for what is not planned.',
          hi: 'आप दिन में उसके लिए जगह छोड़ते हैं जो तय नहीं है।',
        },
      },
    },
  ),
  ...classify(
    { ...life, id: 'life-gaps', aspect: 'line.life.gaps', sources: ['cheiro-language'] },
    {
      present: {
        gist: { en: 'a change of place or direction', hi: 'स्थान या दिशा का बदलाव' },
        observation: {
          en: '{Life} is interrupted on its way and goes on beside its old course.',
          hi: '{life} राह में टूटती है और पुराने मार्ग के पास फिर चलती है।',
        },
        meaning: {
          en: 'The tradition thinks of a move: another house, another daily round.',
          hi: 'परंपरा इसमें बदलाव सोचती है: दूसरा घर, दूसरी दिनचर्या।',
        },
      },
    },
  ),
  ...classify(
    { ...life, id: 'life-forks', aspect: 'line.life.forks', sources: ['cheiro-language', 'saral-hastrekha'] },
    {
      present: {
        gist: { en: 'strength shared between home and the road', hi: 'घर और राह में बँटी शक्ति' },
        observation: [
          {
            en: 'Low down {life} sends out a branch.',
            hi: 'नीचे की ओर {life} एक शाखा निकालती है।',
          },
          {
            en: '{Life} divides on its way down, as a road does before a town.',
            hi: '{life} नीचे जाते हुए बँटती है, जैसे बस्ती से पहले सड़क।',
          },
        ],
        meaning: [
          {
            en: 'Half of you has packed and half is watering the plants; both are you.',
            hi: 'आपका एक हिस्सा सामान बाँध चुका है और दूसरा पौधों को पानी दे रहा है; दोनों आप हैं।',
          },
          {
            en: 'The books read journeys in such a branch, and somebody who comes back from them.',
            hi: 'पुस्तकें ऐसी शाखा में यात्राएँ पढ़ती हैं, और यात्रा से लौट आने वाला मन।',
          },
          {
            en: 'You keep a bag in the cupboard that is never quite unpacked.',
            hi: 'आपकी अलमारी में एक थैला रहता है जो कभी पूरा ख़ाली नहीं होता।',
          },
          {
            en: 'Leaving makes you fond of home, and coming home makes you look at the map.',
            hi: 'निकलने पर घर प्यारा लगता है, और लौटने पर आप फिर नक़्शा देखने लगते हैं।',
          },
        ],
      },
    },
  ),
]

/** The life line, jeevan rekha; pitri or gotra rekha in the samudrik books. Read only for energy and habits. */
export const lifeRules: readonly Rule[] = [...lifeBendAndLength, ...bends, ...lengths, ...depths, ...details]
