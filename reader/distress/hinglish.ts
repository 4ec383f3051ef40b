import { sign } from './fold.ts'

/** Latin spelling of Hindi varies: each word lists the forms that people type. */
const words = {
  WANT: 'chah\\w*|chaah\\w*|chat[aei]|chata|chati|cahta|cahti|chta|chti|chaiye|chahie|chaye|chhat[aei]|chhah\\w*|hai|h|he|hain|padega|parega|pdega|hoga|hota|tha|thi',
  WISH: 'chah\\w*|chaah\\w*|chat[aei]|cahta|cahti|chta|chti|chaiye|chahie|chaye|chhat[aei]|chhah\\w*',
  NOT: 'nah[ie]n?|nahin|nahee|nhi|nhin|nai|ni|na|nehi|naa|mat|nhee|nay|nhe|nahiin|nai',
  DIE: 'mar(?:na|ne|nee|naa|ana|ane)?|mar(?: hi)?(?: jana| jane| jaana| jaane)|mrna|mrne|marjana|marjane',
  GO: 'ja(?:na|ne|ta|ti|te|u|un|on|ao|oon|aun|aoon|oo|ye|yi|yein|enge|yen|unga|ungi|oonga|oongi|unga|ugi|uga|ve|v|ai|i|o)',
  LIVE: 'j[ei](?:na|ne|nee|naa|n)|ji(?:yu|yun|yoon|oon|un|u)|jiya|jeeya|jite|jita|jiti|(?:zinda|jinda) (?:rehna|rahna|rehne|rahne|rhna|rhne)',
  LIFE: '[zj][ie]nd[ae]?g[iy]|[zj]indagani|jeevan|jivan|jiwan|life|lyf|lief|zndgi|zindgee|jindgi|zindagee|jindagee',
  END: 'k?h?at+[aeu]?m|khtm|khattam|khatma|end|finish|samapt|smapt|over|barbad|barbaad|tabah|nark|narak|narg|bekar|bekaar',
  DO: 'kar(?:na|ne|u|un|oon|on|lu|lun|loon|dun|du|doon|unga|ungi|ugi|uga|lunga|lungi|dunga|dungi|di|diya|ta|ti|te|ke|ky|raha|rahi|o|do|lo|de|le|li|liya|naa|nee)?|kr(?:na|ne|u|un|lu|lun|du|dun|unga|ungi|ta|ti|o|do|lo|ke)?',
  WILL: 'lu|lun|loon|luu|lo|le|lena|lene|lungi|lunga|lugi|luga|loonga|loongi|liya|li|leli|du|dun|doon|duu|do|de|dena|dene|dungi|dunga|dugi|duga|doonga|doongi|diya|di|kar\\w*|kr\\w*|raha|rahi|rha|rhi|rahe|chah\\w*|chat[aei]|chuka|chuki|hai|h|jaye|jana|jaun|jau|jaunga|jaungi|jata|jati|gaya|gayi|baith\\w*|saka\\w*|sakta|sakti|wala|wali|wale|vala|vali|ka|ki|ke|tha|thi|lagta|lag\\w*|ja\\w*',
  MIND: 'man|mann|mn|dil|jee|ji|iccha|ichha|ichchha|icha|ichcha|chah|chaah|himmat|himat|takat|taqat|wajah|vajah|wajeh|reason|matlab|mtlb|matlb|maksad|maqsad|faida|fayda|fayeda|phayda|fyda|shauk|haq|umeed|umid|ummeed|ummid|point|meaning|maza|mza|irada|mood|will',
  SELF: 'khud|khudko|khudhi|apne aap|apne ap|apneaap|apne ko|apna aap|apneko|apni jaan|apni jan|khudi|apne aapko|apneap',
  HIM: '(?:mera|mere|meri|mre|mera hi|apna|apne|hamare)? ?(?:pati|patidev|husband|hubby|mard|gharwala|gharwale|ghar ?wale|ghar wala|ghr wale|aadmi|admi|papa|pappa|pita|pitaji|bap|baap|father|dad|daddy|abbu|abba|ma|maa|mummy|mumy|mom|mother|sauteli maa|sautela baap|sasur|sas|saas|saasu|sasural|sasural wale|susral|sasuralwale|devar|dewar|jeth|jethani|nanad|bhai|bhaiya|bhaia|bhabhi|behan|chacha|chachu|mama|mamu|tau|taau|uncle|mausa|fufa|dada|padosi|boss|teacher|sir|boyfriend|bf|girlfriend|gf|biwi|wife|patni|beta|bete|premi|partner|parents|family|rishtedar|cousin|dost)',
  ME: 'mujhe|mujhko|mujko|mujhey|muje|mujhi|mje|mjhe|mujhse|hame|hume|humko|hamko|mere ko|mereko|hamein|meri maa|meri ma|maa|mummy ko|mummy|mom ko|bachon|bachcho|bacho|bacche|mere bachcho|behen|behan|bahan|meri behan|biwi|patni|mere bhai|use|usko|unko|bache',
  BEAT: 'mar(?:ta|te|ti|a|i|e|pit|peet)|maar(?:ta|te|ti|a)|mr(?:ta|te|ti)|pit(?:ta|te|ti|a|ai)|peet(?:ta|te|ti|a)|pitai|pitta|pit|peeta|dhota|thappad|thapad|thapar|thappar|chanta|chata|laat|lat|jalata|jalate|jalaya|noch\\w*|satat[aei]|sataya|satate|satati|pratadit|pratarit|zulm|julm|dhamk\\w*|daraata|darat[aei]|ghaseet\\w*|galiya|galiyan|gaaliyan|gali|gaali|pitwa\\w*|ghus[ae]|bel?t|danda|dande|maar|marpit|molest|kaid|qaid|band karke|chhed\\w*|ched\\w*|cher\\w*|dhakka|(?:beat|hit|abuse|harass|rape|torture) k\\w*|(?:mar|maar|pit|peet) t[aei]|jalan[ae]|pitwa\\w*',
}

const harmless = [
  '(?:makkhi|machhar|machchar|machhhar|cockroach|chipkali|gend|ball|chhakka|chakka|sixer|six|chauka|four|goal|gol|shot|seeti|brake)s?(?: ko)? (?:mar|maar)\\w*(?: \\w+)?',
  '(?:chai|coffee|music|gaane|phone|mobile|net|internet|cricket|khana|momos|maggi) ke (?:bina|bagair|begair)…(?:ji|jee|jeena|jina|reh|rah)\\w*(?: (?:nahi|nhi|nahin))?(?: \\w+)?',
  '(?:pe|par|p|pr) (?:bhi |hi )?mar(?:ta|te|ti|ne|mit\\w*)',
  'line mar\\w*|gap mar\\w*|daaka mar|chakkar mar\\w*|maza mar\\w*|gol mar\\w*|chauka mar\\w*|mar(?:ta|te) (?:hu|hun|hai|hain)? ?(?:tum|us|is) (?:pe|par)|hath mar\\w*|entry mar\\w*|taana mar\\w*|aankh mar\\w*|ankh mar\\w*',
  '(?:kab|kitne|kis umar|kis umra|kaun se saal|kis saal|kaise|kahan|kaha|jaldi|kya main|kya mai|kya mein|kya)…(?:mar(?:unga|ungi|uga|ugi|oonga|oongi|enge|ega|egi)|mar ja(?:unga|ungi|unga|uga|ugi|oonga|oongi|aunga|aungi|enge|yega|yegi|ega|egi)|(?:meri )?maut|mrityu|mout)(?: hogi| hoga| aayegi| ayegi| likhi| kab)?',
  '(?:meri )?(?<!aasan |asan )(?:maut|mout|mrityu) (?:kab|kaise|kahan|kis|kitne)\\w*(?! (?:aasan|asan|aasaan))',
  '(?:maut|mout) (?:ka|ke|ki) (?:ku[ae]n?|kunve|kue|kuan|munh|muh|mooh)',
  '(?:kab|kya|kaise|kahan)(?: \\w+)?(?: meri| mera)? {LIFE} (?:kab )?{END}',
  '{LIFE} (?:kab|kahan|kitni|kitne|kaise)(?: \\w+)? {END}',
  '(?:rishta|rista|shadi|relationship|naukri|job|career|kam|kaam|padhai|business|jhagda|dosti|karz|loan|contract|baat|bat|exam|course|project|rekha|line|reading|chat)(?: ko| ka| ki| sab)? {END}',
  '(?:bhook|bhuk|bhookh|pyaas|pyas|garmi|thand|hasi|hans|hass|hasne|sharam|sharm|has has)(?: se| ke| kar| me| mein)* (?:mar|jaan|jan)\\w*(?: raha| rahi| gaya| gayi| ja rah\\w+)?',
  '(?:meri jaan|meri jan|jaan e man|o jaan|jan pehchan|jaan pehchaan|jaan ne do)',
  '(?:zinda|jinda) ?dil',
  '(?:shaadi|shadi|dance|khel|sona|khana)(?: nahi)? nahi chah\\w*',
  '(?:exams?|pariksha|paper|garmi|sardi|thand|boss|kaam|kam|office|padhai|traffic|maths?|gym|mehngai|course|homework|bill|emi)(?: wal[aei])? ne(?: to| toh| meri| bahut| yaar)* (?:(?:jaan|jan) (?:le|nikal)|(?:maar|mar) (?:dala|daala|diya|hi dala))(?: \\w+)?',
  '(?:game|khel|match|cricket|ludo|pubg|carrom|chess) (?:me|mein|main|m) (?:mujhe )?(?:mar|maar)\\w*(?: mujhe| muje)?',
]

const signs = [
  '(?:maut|mout|maut hi|marna|mar jana|suicide|khudkushi)(?: hi| ek| akela| akhri| aakhri| ab| bas)* (?:rasta|raasta|upay|ilaj|ilaaj|hal|chara|solution)',
  'a+tm?a?m? ?a?hat[iy]+a+|atam ?hatya|aatam ?hatya|atma ?hatya|suside',
  // Wishing to die.
  '(?:{LIVE})…(?:bekar|bekaar|mushkil|haram|dushwar|vyarth|narak|nark|bojh|saza|muhal|dubhar)(?: \\w+)?',
  '(?:kash|kaash|kaas)…(?:main|mai|mein|hum)…(?:{NOT})…(?:hot[ai]|hua|hui|rahu|rehta)',
  '(?:ji|jee|jeene|jine|jeke|jikar|jeekar) ?(?:ke|kar|kr|k|se)? (?:kya|kuch) (?:karu|karun|karoon|karna|karenge|faida|fayda|milega|milna|hoga)\\w*',
  '(?:marne|mrne|mar jane|mar jaane) (?:do|de|dijiye|dena|dedo|dijie)|koi mujhe…(?:mar|maar|goli|khatam|zeher|zahar)\\w*|(?:thak|pareshan|tang|haar|bore)\\w* (?:ho )?(?:gay[aie]|gai|hu|hun|hoon|chuk[ai])…(?:{LIFE}) se',
  'mar (?:kyu|kyun|kyon|kyo) (?:{NOT}) (?:{GO}|rah\\w*)',
  'pit(?:ai|ayi|aai) (?:hot|kar|hui|ki)\\w*|galat(?: tarike| tarah| jagah| se| par| pe)* (?:touch|chhu|chu|chhua|hath|haath|nazar|kam|kaam)\\w*(?: kiya| karta| laga\\w*)?(?! ho)',
  '(?:so ja\\w*|sona)…(?:hamesha|hmesha|sada|humesha)…liye',
  '(?:ab|bas|mujhse|mujse|mujh se)…(?:{NOT}) (?:hota|ho raha|ho rha|ho pa\\w*|hora)(?! (?:kam|pata|login))|(?:thak|thk|haar|har) (?:gay[aie]|gai|gya|gyi|chuk[ai])…(?:j[ei]te|ji ji|zindagi|jindagi|jine|jeene|life|sab se|sabse|duniya|is sab)',
  '(?:aasan|asan|aasaan|sabse aasan|bina dard|jaldi) (?:ki |wali )?(?:maut|mout|mrityu|death|marne)|mar ja(?:ungi|unga|oonga|oongi|aungi|aunga|ugi|uga)',
  '(?:mujhe|mujhko|mjhe|muje|mujhey|mujko|mereko|mere ko|hume|humko|ab|bas|main|mai|me|mein|hum|aaj|abhi|jaldi)…(?:mar(?:na|naa|ana)|mrna|mar (?:hi )?jana|mar (?:hi )?jaana|marjana) (?:hi )?(?:{WANT}|{WISH}|pasand)',
  '(?:marne|mrne|marna|mar jane|mar jaane|marjane|mar jana|maut|mout|marnae)(?: ka| ki| ke| ko| hi)* (?:{MIND}|khayal|khyal|khayaal|khyaal|kheyal|khwahish|soch\\w*|sochta|sochti|plan|planning|ichha|intezar|intezaar|intjar|intezar|dua|try|koshish|kosis|koshis|tarika|tarike|tareeka|tariqa|liye|tayyar|taiyar|tyar|ready|wala|wali|vala|vali|ja rah\\w+|bare|baare|lagta|lagti|yad|jee)',
  '(?:maut|mout|mrityu|maout|mot|death)…(?:chah\\w*|de do|dedo|dede|de de|aa jaye|aajaye|aa jae|aajae|a jaye|aajaaye|mil jaye|miljaye|mil jae|mange|mangta|mangti|maang\\w*|mang\\w*|gale|behtar|acchi|achi|aasan|asan|sukoon|sukun|hi hai|ka intezar|ki dua|aati|ati kyu|nahi aati|nahi ati|kyu nahi|kyun nahi|bulati|bula rahi|pyari)',
  '(?:{LIVE})(?: {MIND}| ka| ki| ke| ko| liye| kuch| kuchh| koi| bhi| hi| ab| aur| mujhe| mera| mere| raha| bacha| bachi| me| mein| layak| laayak| lyak| se| is| duniya| dunia| rahi| bacha)* (?:{NOT})(?: {WANT}| {WISH}| {LIVE}| jata| jaata| jati| ja rah\\w+| ja rha| hota| pa rah\\w+| pa rha| paunga| paungi| raha| rahi| rha| bacha| bachi| karta| krta| kar rah\\w+| kr rha| sakt[aie]| hai| h| dikhta| lagta| {GO})?(?! (?:to|pata))',
  '(?:main|mai|mein|me|m|hum|mujhse|mujse|ab) (?:ab |aur |bilkul |to )*(?:{LIVE}) (?:{NOT})|(?:{LIVE}) ?(?:ki|ka|ke)…(?:kya|koi|kuch) (?:{MIND}|zarurat|jarurat|zaroorat|faida|fayda)|(?:kyu|kyun|kyon|kisliye|kis liye|kiske liye|kya)…(?:{LIVE}) (?:rah\\w*|hu|hun|hoon|ja\\w*|main|mai|ka)|(?:kyu|kyun|kyon|kisliye|kiske liye) (?:j[ei]na|jiyu|jiyun|jiu|zinda|jinda)',
  '(?:{LIVE}|{LIFE}|is {LIFE}|jindagi|sab|sab kuch|duniya|dunia|apne aap|khud|apne) (?:se|sey|s) (?:bahut |bohot |bohut |itna |itni |ab |poori tarah |tang |bilkul )*(?:thak|thk|bore|bor|pareshan|paresan|preshan|tang|tng|nafrat|nafarat|har|haar|ub|ukta|oob|mann bhar|man bhar|dil bhar|ghin|chhutkara|chutkara|mukti|niraash|nirash|hatash|hataash|bezar|bezaar|fed)\\w*',
  '(?:ji|jee) (?:{NOT}) (?:sak\\w*|pa rah\\w+|pa rha|pa rhi|paung\\w*|rah[aie]|rha|rhi|lagta)',
  '(?:{LIFE}|apni life)(?: ko| ka| ki| ab| hi| meri| bhi| se| sab| poori| puri| bas| to| yahi| yahin| aaj)* (?:{END}) ?(?:ho|hone|hogayi|hogyi|kar|karna|karne|kr|{WILL}|{DO}|{WANT}|hi|si)?(?! kab)',
  '(?:sab|sb|sab kuch|sabkuch|sb kuch|sab kuchh|sabkuchh|khud|khudko|khud ko|khudka|apne aap|apne aapko|apne aap ko|apne ko|apna|apni kahani|kahani|is dard|dard|kissa|apneap)(?: ko| ka| hi| kuch| ab| yahi| aaj)* (?:{END}) (?:{DO}|{WILL}|ho|{WISH}|hi)',
  '(?:{END}) (?:{DO}|{WILL})? ?(?:{WILL})? ?(?:sab|sb|sab kuch|khud|khudko|khud ko|apne aap|apne aap ko|apne ko|zindagi|jindagi|life)',
  '(?:apni |khud ki |apne )?(?:jaan|jan|jaaan|jaane) (?:hi )?(?:de|le|lene|dene|lena|dena|lelu|delu|dedu|dedun|lelun) ?(?:{WILL}|ka|ki|ke)?(?<!jaan de do|jan de do|jaan le lo|jan le lo|jan do|jan lo)',
  '(?:{SELF})(?: ko| ka| hi| ki| ke| bhi| sath)* (?:mar|maar|mardu|mardalu|khatam|khatm|khtm|khtam|nuksan|nuqsan|nuksaan|chot|hurt|harm|kat|kaat|cut|jala|saza|sza|mita|goli|shoot|fansi|phansi|latka|hang|kill|chaku|tabah|barbad|mrna|zakhmi|jakhmi|ghayal|noch|pit)\\w*',
  '(?:fansi|phansi|faansi|phaansi|fasi|phasi|fanda|phanda|fande|phande|fanse)…(?:daal|dal|bandh|banaya|bana)\\w*|(?:pankhe|fan|pankha|pedh|ped|rassi|dupatte|dupatta|chunni|saree)…(?:latak|jhul|jhool|lataka|fanda|phanda|fansi|phansi|gala|hang)\\w*|latak (?:ja\\w*|kar|ke)',
  '(?:chhat|chat|chhatt|pul|building|terrace|balcony|pahad|bridge|upar|floor|khidki|manzil|nadi|nahar|kuan|kue|kuye|kuen|talab|samundar|dariya|ganga)…(?:kud|kood|chalang|chhalang|jump|gir|dub|doob)\\w*',
  '(?:duniya|dunia|dunya|sansar|world|sabko|sab ko|sab kuch|is jahan|sab)…(?:chhod|chod|chhor|chor|chord|chhood|alvida|alwida|door|dur)(?: {WILL}| kar| ke| ja\\w*| chala| chali)+',
  'mere (?:bina|bagair|bgair|na hone|marne|jane|jaane|mar jane|na rehne)(?: se| ke bad| ke baad| par| pe| ke)*…(?:khush|kush|behtar|better|acche|achhe|ache|chain|sukoon|sukun|aasan|asan|thik|theek|fark|farak|farq|rahat|koi|kisi|sab)',
  '(?:koi|kuch|kuchh|sari|saari|sab|jine ki|ab)…(?:umeed|umid|ummid|ummeed|aasha|asha|raasta|rasta|raah|hope|vajah|wajah|mtlb|matlab|sahara|bhavishya)…(?:{NOT}|khatam|khatm|tut|toot|chhod|chhut|mar)(?! (?:career|job|pata|batao))|(?:sab|sb) (?:kuch |kuchh )?(?:khatam|khatm|khtm|barbad|barbaad|tabah) (?:ho|hogay|hogya|hai|hogaya|lag)\\w*|(?:umeed|umid|ummid|ummeed) (?:{NOT}) (?:bachi|rahi|hai|h|bacha)(?! (?:job|career))',
  // Violence.
  '(?:{ME})(?: ko)?…(?:{BEAT})(?! (?:line|gap|hua|wala message|offer|{LIFE}))(?: hai| h| hain| he| tha| thi| the| rehta| rahta| karta| karte| karti| krta| krte| pit\\w*| gaya| gayi| gya| kar\\w*| kr\\w*| deta| dete| deti| jata| jati| raha| rahe| rahi| aur\\b| ki| bahut| roz| roj| ke| ka| se)+',
  '(?:{BEAT})(?: hai| h| hain| he| tha| thi| the| pit\\w*| rah\\w*| karta| karte| karti| krta| deta| dete| gaya| gayi)* (?:mujhe|mujhko|mujko|muje|mere ko|hume|humko|hame|bachcho ko|bacho ko|maa ko|mummy ko)(?! (?:dekh|batao|lagta|laga))',
  '(?:{HIM})(?: ne| ke| ka| ki| log| wale| bhi| roz| roj| sharab| daru| daaru| peekar| pike| pike| pee ke| pi kar| pi ke| mujhe| mujhko| har din| rozana| bahut| bohot| bohut| hamesha| aksar| hum sab ko| ko| muj par| mujh par| mujh pe| mujhpe| mere par| mere sath| mere saath| kal| raat| rat| aaj| subah| phir| fir| itna| zor| jor| kai| baar| bar| pichle| hafte| saal| aake| aakar| ghar| me| mein| se)*(?: \\w+)? (?:{BEAT}|mar ?pit|maar ?peet|marpeet|hath utha\\w*|haath utha\\w*|hath uthat\\w*)(?! (?:ja|line|gaye|gay[ai]|chuk\\w*)\\b)(?: hai| h| hain| he| tha| thi| the| karta| karte| karti| krta| krte| deta| dete| deti| rehta| raha| rahe| uth\\w*| pit\\w*| kar\\w*)*',
  '(?:zabardasti|zabrdasti|jabardasti|jabrdasti|jabardsti|jbrdsti|zabardasty|jor zabardasti)(?: \\w+)? ?(?:kar|shadi|shaadi|sex|sambandh|rishta|kiya|karta|karte|ki|mujh|mere|chhu|chua|vivah|byah|se|krta|kr)?\\w*',
]

export const hinglish = {
  harmless: harmless.map((one) => sign(one, words)),
  signs: signs.map((one) => sign(one, words)),
}
