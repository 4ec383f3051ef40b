/**
 * What words speak of, in English and in Hindi. A word may have several concepts; `kill*` stands for all words that
 * begin so. Hindi stands in Latin letters and is compared by its sound, in either script and any spelling.
 */
export const concepts: Record<string, { en?: string; hi?: string }> = {
  // Who.
  I: {
    en: 'i im ive id ill iv me my mine mysel* imma ima am us our',
    hi: 'main mai mujhe mujhko mujhse mujhpe mujh mera meri mere maine hum humein hamara hamari humko muje mujko mereko',
  },
  SELF: {
    en: 'myself himself herself themselves yourself oneself mysel self themself',
    hi: 'khud khudko apne apneaap swayam aap apni apna',
  },
  OWN: { en: 'own purpose myself hands choice deliberately intentionally', hi: 'khud jaanbujhkar jaanbujh' },
  YOU: { en: 'you your u ur youre', hi: 'aap aapka aapki aapke tum tumhara tumhari tumhare tu tujhe tune tumne' },
  HE: {
    en: 'he she hes shes they theyre theyd theyll theyve him her them his hers their it',
    hi: 'wo woh usne usko use uska uski uske unhone unka unke unki unko vah vo un ye inhone ve',
  },
  SPOUSE: {
    en: 'husband* hubby wife wifey spouse partner fiance* boyfriend* girlfriend* bf gf ex exes husbend hasband lover',
    hi: 'pati patni biwi bivi patidev husband shohar gharwali aadmi premi premika boyfriend girlfriend gf bf ex mangetar',
  },
  PARENT: {
    en: 'father* dad* papa mother* mom mum mummy mama amma ammi appa parent* stepfather stepdad stepmother stepmom daddy mommy mumma pa ma guardian*',
    hi: 'papa pita pitaji baap bapu abbu abba maa mummy mumy mata ammi maiya babuji sauteli sautela gharwale ghrwale',
  },
  INLAW: {
    en: 'inlaw* laws mil sil devar saas sasur bahu',
    hi: 'saas sasur sasural sasuralwale nanad devar jeth jethani bahu damad jija jijaji sasu sasumaa',
  },
  KIN: {
    en: 'brother* sister* bro sis uncle* aunt* cousin* grand* nephew niece family relative* twin granny gran nana nani dada dadi stepbrother relatives chacha mama bhaiya',
    hi: 'bhai bhaiya behen behan bahan didi chacha chachi mama mami mausa mausi fufa fufaji fupha bua tau taya dada dadi nana nani rishtedar parivar cousin bhabhi uncle',
  },
  CHILD: {
    en: 'son sons daughter* child* kid kids baby babies toddler* teen* girl girls boy boys student* pupil* infant newborn',
    hi: 'beta bete beti betiyan bachcha bachche bachchi bachchon bachho bacchi bache ladka ladki ladke ladkiyan bitiya student chhatra munna',
  },
  FRIEND: {
    en: 'friend* mate mates buddy bestie bff pal roommate* flatmate* classmate* colleague* neighbour* neighbor* coworker* housemate* someone somebody hostelmate',
    hi: 'dost doston saheli roommate padosi padosan yaar friend classmate sathi kaamwali',
  },
  POWER: {
    en: 'boss* manager teacher* tutor* principal professor coach* landlord priest guru pastor driver* senior* sir madam contractor warden police* doctor* stranger* stalker man men guy guys moneylender baba pandit',
    hi: 'boss malik malkin teacher sir master masterji tuition guru pandit baba driver senior police thekedar sahukar aadmi mard log logon goonde',
  },
  CROWD: { en: 'everyone* everybody* people world others all', hi: 'sab sabko sabne sabka sabki log duniya sabse' },
  NOBODY: { en: 'nobody noone none nbdy', hi: 'koi kisi kisiko' },
  // Wanting, asking, when and how much.
  NOT: {
    en: 'not dont dnt doesnt didnt wont wouldnt isnt arent aint wasnt never no nt neither nor havent hasnt without',
    hi: 'nahi nahin nhi nai na mat bina ni nah naa',
  },
  CANT: { en: 'cant cannot couldnt unable cnt incapable', hi: 'sakta sakti sakte paata pati paati saka paunga' },
  WANT: {
    en: 'want* wana wish* hope hoping pray* need* rather prefer* long* crav* beg beg* let please pls plz desire* would wud urge* tempt* ready',
    hi: 'chahta chahti chahte chahata chahu chahiye mann man dil ichha ichchha iccha chah kash kaash himmat marzi tamanna',
  },
  WILL: {
    en: 'will wil going gona gonna ill shall about must should could might try* attempt* plan* decid* intend* threat* promis*',
    hi: 'lunga lungi dunga dungi jaunga jaungi karunga karungi wala wali wale raha rahi koshish socha faisla thaan irada',
  },
  THINK: {
    en: 'think* thought* imagin* pictur* dream* fantas* idea* feel* felt consider* obsess* mind head brain voice* vision* image* wonder* keep* research* googl* search*',
    hi: 'soch sochta sochti socha sochu vichar khayal khayaal dimag lagta lagti lagne aawaz sapna sapne',
  },
  SAY: {
    en: 'say* said tell* told talk* text* write* wrote messag* post* call* ask* threaten* scream* shout* yell*',
    hi: 'kehta kehti kehte kaha bola bolta bolti bolte likha bataya batao boli kahta kahti',
  },
  ASK: {
    en: 'what whats which how when where why who whom does do did is are will can could should any',
    hi: 'kya kab kaise kaisi kaisa kitna kitni kitne kahan kaun kaunsa kaunsi kyun kyon kyu konsa',
  },
  IF: { en: 'if unless once when until til before after', hi: 'agar to jab jaise baad pehle tab taki taaki' },
  NOW: {
    en: 'tonight today now soon tomorow tomorrow 2moro morning friday monday sunday weekend asap finally already tonite hour* minute* second* tuesday wednesday thursday saturday week* weekend* month* summer winter spring autumn april may june july august september october november december january february march diwali holi eid christmas festival* birthday* anniversary',
    hi: 'aaj abhi ab kal raat jaldi subah turant pakka samay time ghanta mahine hafta somvar mangalvar diwali holi eid janmdin birthday',
  },
  PAST: {
    en: 'ago yesterday last years year was were had used childhood once 1998 2010 2015 2019 past long decade* nineties eighties 1990 2005 2009 2012 2018 2020 since then grew memories album* memor* nostalg*',
    hi: 'tha the thi pehle bachpan pichle pichhle saal hua hui tab purani purane yaadein barson saalon',
  },
  MORE: { en: 'anymore anymor longer more again nemore any', hi: 'ab aur or phir fir dobara wapas' },
  FOREVER: { en: 'forever never ever always eternal* permanent*', hi: 'hamesha kabhi sada humesha' },
  DAILY: { en: 'every daily always often night nights constantly each', hi: 'roz roj har hamesha baar rozana' },
  LAST: { en: 'last final finally end', hi: 'aakhri akhri antim last aakhiri final' },
  MUCH: {
    en: 'so very too really much such badly totally completely fully',
    hi: 'bahut bahot itna itni kitna bht bhot bada zyada',
  },
  ENOUGH: { en: 'anymore longer enough done over finish* through', hi: 'ab bas bahut aur' },
  SOMETHING: { en: 'something stupid drastic bad', hi: 'kuch ulta seedha galat' },
  // Life and death.
  DIE: {
    en: 'die dies dying dye dieing perish* demise',
    hi: 'marna marne marun maru marunga marungi marjau mrna mrne mar mara mari marja',
  },
  DEAD: {
    en: 'dead died death* ded corpse lifeless grave coffin buried doom*',
    hi: 'maut mout mrityu laash murda mar mara mrit kabr chita janaza arthi',
  },
  MAR: {
    hi: 'mar maar mara maara maari maare mari mare marta maarta marti maarti marte maarte marna maarna marega maarega maarenge',
  },
  KILL: {
    en: 'kill* murder* slay* behead* shoot* shot stab* unalive* unaliv* kms kys kil kil* execut*',
    hi: 'katl khoon hatya',
  },
  SUICIDE: {
    en: 'suicid* sucid* suside* suicde sucide overdos* kms ctb od sh selfharm unaliv* euthanasia',
    hi: 'aatmahatya atmahatya khudkushi khudkhushi suicide susaid suside suicidal sucide aatmaghat jauhar',
  },
  LIFE: {
    en: 'life lyf lives existence lifetime',
    hi: 'zindagi jindagi zindgi jindgi jeevan jivan life praan pran jaan jan',
  },
  LIVE: {
    en: 'live living liv alive exist* breath* surviv* stay staying stays carry remain',
    hi: 'jeena jeene jina jine jiyu jiyun jee ji zinda jinda jeeta jeeti jite saans sans saansein rehna rahna rehne rahu rahunga rahungi jiya jiti',
  },
  JAAN: { hi: 'jaan jan pran praan' },
  WORLD: { en: 'world earth planet body', hi: 'duniya dunia sansar jahan dharti' },
  END: {
    en: 'end ends ended ending finish* terminat* over quit* done stop* exit* close* eras* delet*',
    hi: 'khatam khtm khatm samapt end ant band mita mitana quit',
  },
  GO: {
    en: 'go goes going gone leav* left depart* join* follow* slip* check* out away bye',
    hi: 'jana jaana jau jaun jaunga jaungi chala chali chalte jata jati ja gaya gayi jaate gaye nikal chhod chod chhodna chhodkar',
  },
  VANISH: { en: 'disappear* vanish* gone disapear* invisib* forgot* eras*', hi: 'gayab lapata gum' },
  BORN: { en: 'born birth abort* existed', hi: 'paida janm janma kokh janam' },
  SLEEP: { en: 'sleep* asleep eyes bed slep* night', hi: 'neend nind so sona soja sone soya aankh aankhen aankhein' },
  WAKE: {
    en: 'wake* waking woke wakeup open* up',
    hi: 'utha uthu uthna uthunga uthungi jagu jaga khule khuli uthta uthti jaagu',
  },
  HEAVEN: {
    en: 'heaven* hell god* lord afterlife beyond stars soul peace',
    hi: 'bhagwan ishwar upar uparwale yamraj swarg allah khuda ram narak prabhu mukti chhutkara shanti sukoon',
  },
  FAREWELL: { en: 'goodbye* godbye* farewell bye cya adieu', hi: 'alvida alwida bye vida' },
  NOTE: {
    en: 'note notes letter* will testament password* draft* insurance',
    hi: 'chithi chitthi note khat sandesh message patra bima beema lic insurance',
  },
  SORRY: {
    en: 'sorry forgiv* fault apolog* guilt* blame* asham* shame*',
    hi: 'maaf maf sorry galti sharam sharm gunah paap',
  },
  FUNERAL: {
    en: 'funeral* cremat* grave mourn* miss* cry cries notic* cares care wept weep* remember* body',
    hi: 'royega roega janaza kandha yaad arthi laash farak fark roye',
  },
  FIND: { en: 'find found finds body identify', hi: 'laash milegi dhoondhna' },
  GIVEAWAY: { en: 'giving gave give given rehomed donate* settled', hi: 'baant baanta de diya' },
  PLAN: {
    en: 'plan* decid* date set ready arranged prepared practis* rehears* research* googl* picked chosen choose save* saving hoard* collect* bought buy* order* hid* kept keep* stash* loaded stor*',
    hi: 'tayari tayar faisla thaan soch irada tay jama ikattha ikatthi kharid kharidi rakhi rakha chhupa',
  },
  // Means.
  HANG: { en: 'hang* hung noos* strangl*', hi: 'latak latakna latkunga fansi phansi faansi fanda phanda phanse' },
  ROPE: {
    en: 'rope* noose knot* fan dupatta hook stool scarf ceiling belt saree',
    hi: 'rassi fanda dupatta pankha pankhe phanda rasi',
  },
  JUMP: {
    en: 'jump* leap* plung* throw* threw step* fall* fling* hop lean*',
    hi: 'kood kud kudna koodna kudne kudunga koodunga chhalang chalang kodu gir',
  },
  HEIGHT: {
    en: 'bridge* roof* terrace* balcon* cliff* building* tower* ledge* railing* window* floor storey flyover* edge* overpass parapet',
    hi: 'chhat chat pul manzil imarat building tower balcony khidki pahad kinare',
  },
  WATER: {
    en: 'river* lake* sea ocean drown* well pond canal dam',
    hi: 'nadi talaab kuan kuen kua samundar doob dub jheel nahar',
  },
  TRACK: {
    en: 'train* track* rail* truck* lorr* bus metro traffic platform',
    hi: 'train patri rail truck metro gaadi bus gadi',
  },
  POISON: {
    en: 'poison* pesticid* phenyl phenol bleach cyanid* acid* harpic insecticid* rat arsenic',
    hi: 'zeher zahar jahar zehar keetnashak sulfas phenyl harpic tezaab tezab dettol kerosene mitti tel petrol acid zehr',
  },
  PILLS: {
    en: 'pill* tablet* capsule* paracetamol* medicine* meds insulin dose* drug* antidepress* crocin painkiller* dialysis strip bottle*',
    hi: 'goli goliya goliyan goliyaan dawa dawai dawaiyan davai tablet insulin',
  },
  TAKE: {
    en: 'take* took taken taking swallow* swalow* drink* drank drunk eat* ate gulp* had inject* mix*',
    hi: 'kha khana khaya khayi khali khaun pi pee peena piya piyu le li lu lena liya lun',
  },
  LETHAL: {
    en: 'eighty fifty thirty hundred all whole lot entire every bunch handful lethal enough dose',
    hi: 'saari sari sab ek saath bahut',
  },
  PAINLESS: {
    en: 'painless painful quick* fast easiest least bleed lethal method* way ways',
    hi: 'aasan bina jaldi tarika tareeka upay kitne',
  },
  GUN: { en: 'gun* pistol* revolver* rifle* bullet* trigger', hi: 'bandook pistol goli katta banduk' },
  BLADE: {
    en: 'blade* razor* knife* knives scissor* compass glass',
    hi: 'blade chaku chaaku ustara kainchi talwar sheesha',
  },
  CUT: {
    en: 'cut* slit* slash* slic* carv* scratch* self-harm relaps* stab*',
    hi: 'kaat kat kaata kata kaatna katna kaati kati kaatu katu kaatta kaatti kaatte cut cheer',
  },
  BLOOD: {
    en: 'blood* bleed* bled scar* bruis* wound* mark* swollen raw fractur* stitch*',
    hi: 'khoon neel nishan daag zakhm ghaav chot',
  },
  SKIN: {
    en: 'wrist* arm arms thigh* leg legs vein* throat skin forearm* neck rist',
    hi: 'kalai nas naso nabz haath hath jaangh gala gale chamdi baazu galaa',
  },
  FIRE: {
    en: 'fire burn* burnt flame* lighter cigar* iron boil* hot wax acid',
    hi: 'aag jala jalana jalati jalata jalaya jalungi cigarette sigret machis garam daag daagta',
  },
  STAND: {
    en: 'stand* stood sit* sat lie lay lying stare* star* look* wait* top near on',
    hi: 'khada khadi baitha baithi let khade dekh dekhta',
  },
  HARM: {
    en: 'harm* hurt* hurting injur* punish* starv* damag* mutilat*',
    hi: 'nuksan nuqsan chot takleef saza hani dard',
  },
  // Despair.
  PAIN: {
    en: 'pain* suffer* hurt* agon* misery miser* tortur* hell nightmare ache*',
    hi: 'dard takleef dukh peeda kasht narak pareshan dukhi',
  },
  TIRED: { en: 'tired* exhaust* weary sick fed drain* done sik', hi: 'thak thaka thaki tang haar thakan ub pareshan' },
  HOPELESS: {
    en: 'hopeless* meaningless pointless* useles* worthles* unbear* ruin* broken lost trap* helpless* despair* depress* bleak dark*',
    hi: 'bekar bekaar barbad bemtlab umeed umid nirash depression bojh andhera toot',
  },
  EMPTY: { en: 'numb empt* hollow drained void', hi: 'khali sunn khokhla' },
  WORTHLESS: {
    en: 'worthles* burden* failure* mistake* waste* useles* curse* disgust* unwant* unlov* parasit* stupid pathetic garbage trash oxygen',
    hi: 'bojh bhaar manhoos nikamma bekar bekaar nalayak kabil layak',
  },
  POINT: {
    en: 'point* reason* purpose* use meaning* sense worth* why',
    hi: 'matlab fayda faida wajah vajah maqsad kyu kyun arth layak liye',
  },
  ALONE: { en: 'alone lonel* isolat* abandon* ignor* unloved', hi: 'akela akeli akele tanha' },
  SAD: {
    en: 'sad* cry* cri* tears weep* griev* heartbr* low depress* unhapp* sob*',
    hi: 'udas dukhi rona rota roti aansu rone dukh gham',
  },
  HATE: { en: 'hate* h8 hatin loath* despis* detest*', hi: 'nafrat ghrina' },
  NOTHING: { en: 'nothing* nothin none', hi: 'kuch' },
  BETTER: {
    en: 'better* easier lighter reliev* free rid happier glad peace* best',
    hi: 'accha achha behtar sukhi khush theek sukoon halka chain shanti',
  },
  BEAR: {
    en: 'bear take cope* handle* continu* carry hold* endur* stand manag* strength* surviv* pretend*',
    hi: 'saha sahan bardasht bardaasht jhel seh himmat',
  },
  HELP: {
    en: 'help* save sav* rescu* sos emergency danger* safe* unsafe convince',
    hi: 'bachao bacha madad bachalo bachaiye khatra khatre surakshit safe rok roko',
  },
  VICTIM: {
    en: 'victim* hostage help police shelter hide hiding hid escape* escap* ran run flee bolted whisper* safe unsafe danger',
    hi: 'bhaag bhagi chhup police madad',
  },
  AFRAID: {
    en: 'afraid scared scar* terrif* fright* fear* worri* worry',
    hi: 'dar darr darti darta dara khauf chinta',
  },
  // Violence and need.
  ATTACK: {
    en: 'hited hitted thrown throws stick pinch* attack* violent* violence bite* spit* ragging ragg*',
    hi: 'maarta marta maara ghuse chimte belan rod haath uthaya utha chappal chhadi',
  },
  BEAT: {
    en: 'beat* beten beaten hit hits hitting slap* punch* kick* thrash* whip* cane* caning smack* spank* bash* batter* fist* slam* stamp* fractur* broke bruis* swollen',
    hi: 'peet peeta peetta peette peetti pita pitta pitte pitai thappad thapad mukka laat ghusa belt danda dande lathi maarpeet marpit pitwaya maarkar peettaa',
  },
  SHOVE: {
    en: 'push* shov* drag* pull* throw* threw grab* pin pinned slam* twist* corner* held',
    hi: 'dhakka dhakke ghaseeta pakad kheench patak patka',
  },
  CHOKE: { en: 'chok* strangl* suffocat* throat neck', hi: 'gala daba dabaya dabana dabata' },
  ABUSE: {
    en: 'abus* tortur* harass* torment* bull* blackmail* threat* humiliat* mistreat* exploit* stalk* forc* hunt* leak* viral',
    hi: 'satata satate satati sataya pratadit atyachar zulm dhamki blackmail viral taana taane dhamka peecha atyachaar gaali',
  },
  RAPE: {
    en: 'rape* raping rapist molest* grop* assault* fondl* pervert* incest',
    hi: 'balatkar rape shoshan ched chheda chhedta chhedkhani zabardasti jabardasti',
  },
  TOUCH: {
    en: 'touch* rub* kiss* feel* squeez* undress* strip* caress* lap watch* lift* grab* corner* pinned',
    hi: 'chhua chhuta chhute chua chhoo haath touch pakad chhoota chhuti chhune lagata lagaya',
  },
  PRIVATE: {
    en: 'private* nude* naked chest breast* underwear clothes skirt frock shirt sex* inappropriat* wrongly secret* dirty bathe bathroom down there porn penis bum sleep',
    hi: 'kapde kapda nanga nangi chhati galat ganda gande gandi bistar neeche nude god akele sona',
  },
  FORCE: {
    en: 'forc* against will made makes make coerc* pressur* lock* confin* imprison* let allow* trap* chain* kept keep',
    hi: 'zabardasti jabardasti majboor tala taala band qaid kaid marzi khilaf bandh dabav nikalne',
  },
  MARRIAGE: {
    en: 'marr* wed wedding* engag* groom bride nikah mary mari* rishta shaadi',
    hi: 'shaadi shadi byah vivah nikah rishta sagai dulha dulhan viwah',
  },
  DOWRY: { en: 'dowry dowery dahej gold money car salary pension', hi: 'dahej gaadi paise pension scooty jahej' },
  NEED: {
    en: 'throw kicked out food starv* eaten feed* phone passport sim',
    hi: 'nikal nikala khana bhookhi bhookha phone mayke',
  },
  SOLD: { en: 'sold sell* traffick* bought prostitut* brothel', hi: 'bech becha bik dhandha kharid' },
  DRUNK: {
    en: 'drunk* alcohol* drink* booz* angr* rage temper',
    hi: 'sharab daru sharaabi nashe peeke pike gussa piye',
  },
  WEAPON: {
    en: 'knife gun acid rod bottle stick belt pan plate hose iron axe',
    hi: 'chaku tezaab rod danda belt lathi bandook kulhadi',
  },
  YOUNG: {
    en: '8 9 10 11 12 13 14 15 16 17 nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen minor underage school',
    hi: '12 13 14 15 16 17 solah pandrah chaudah nabalig school bachpan',
  },
  DEBT: {
    en: 'debt* loan* lakh* lost trading gambl* rummy bankrupt* moneylender crop* insolven* emi',
    hi: 'karz karza karj lakh loan fasal sahukar haar judge jua barbad udhar byaj',
  },
  FAIL: {
    en: 'fail* failed rank neet jee upsc boards kota marks',
    hi: 'fail neet jee upsc kota marks result nakam asafal',
  },
  PREGNANT: { en: 'pregnan* baby abort* partum womb', hi: 'pet pregnant garbh mahine maa garbhvati' },
  GAY: {
    en: 'gay lesbian trans queer lgbt* homosex* caste dalit muslim',
    hi: 'gay samlaingik kinner jaat jati dalit hijra',
  },
  // The everyday.
  PALM: {
    en: 'palm* hand hands finger* thumb* mount* fate reading* palmist* knuckle* nail* hatheli fingerprint*',
    hi: 'hatheli hath haath ungli ungliyan angootha parvat hast nakhun',
  },
  LINE: {
    en: 'line* lifeline* heartline headline rekha fork* island* chain* star cross* square triangle saturn jupiter venus mercury apollo shani guru girdle bracelet* loop* whorl*',
    hi: 'rekha rekhayen line nishan til shani guru surya mangal chandra budh shukra trishul machhli dosh yog',
  },
  ASTRO: {
    en: 'astrolog* horoscope* kundli zodiac luck* gemstone* dasha karma vastu vaastu numerolog* tarot remed* predict* destin* kismat stars',
    hi: 'kundli bhagya kismat jyotish rashi ratna upay graha vastu kaal sarp pitru nazar jaadu tona moti pukhraj mantra',
  },
  JOB: {
    en: 'job* work* career* office* salary promot* interview* business* startup* company* client* resign* project* meeting* deadline* shift* transfer* retire* visa* abroad govern*',
    hi: 'naukri kaam career office promotion business vyapar dukan sarkari salary videsh boss visa company',
  },
  STUDY: {
    en: 'exam* test* study* studies school* college* class* homework thesis math* physics degree semester course* lectur* marks syllabus grade* cgpa',
    hi: 'padhai pariksha exam paper class school college padhna marks vishay',
  },
  LOVE: {
    en: 'love* romanc* date* dating crush propos* relationship* breakup* single ghost* couple* soulmate* affair* marriage',
    hi: 'pyar pyaar prem ishq mohabbat rishta breakup ladki crush dil',
  },
  FOOD: {
    en: 'food* coffee tea chai lunch dinner breakfast cook* kitchen bak* biryani pizza cake* sugar chocolate* onion* vegetable* curry momo* dal pasta fries dosa sweet* diet* karela mango* apple* banana* fruit* rice roti* dosa* idli samosa* paneer spinach egg* chicken mutton fish meat milk ghee butter bread sandwich burger* noodle* maggi soup salad salt spice* pickle* lemon* tomato* potato* snack* hungry dish dishes recipe* restaurant* cafe bake* oven tava toast ketchup icecream ice cream lassi juice wine beer whisky party feast pudding honey nut nuts gourd brinjal',
    hi: 'chai khana biryani sabzi pyaz cake momos pizza daal roti bhookh bhukh kitchen rasoi mithai aam doodh dudh chawal ande anda murga ghee namak mirchi samosa paneer maggi halwa jalebi kheer laddu idli dosa karela tamatar aloo fal phal dukaan',
  },
  SPORT: {
    en: 'match* cricket football chess game* team* gym goal* tennis badminton ludo carrom boxing box karate marathon trek* yoga workout* score* won win* race* tournament* final* innings run* india australia csk hockey kabaddi wicket*',
    hi: 'match cricket khel team ludo gym chhakka goal century wicket jeet ipl',
  },
  GAME: {
    en: 'pubg bgmi valorant minecraft gta elden xbox playstation freefire level character* villain boss',
    hi: 'pubg game khel free fire',
  },
  FILM: {
    en: 'movie* film* series serial* show shows episode* season* novel* book* song* music* story stories poem* lyric* play drama* netflix actor* scene* concert* band* meme* reel* joke* comed* read* writ* ghazal',
    hi: 'film movie serial gaana kahani scene dialogue shayari sher kitab natak ghazal dharavahik gana picture',
  },
  LAUGH: {
    en: 'lol haha* lmao rofl laugh* fun funny joke* hilarious kidding xd hehe',
    hi: 'haha hasi hansi mazaak mast hahaha hehe lol hans',
  },
  TECH: {
    en: 'phone* battery laptop internet wifi app apps photo* camera upload* chat* data account* delete* password* computer* charger screen email* instagram* ai machine* robot* bot page subscription link',
    hi: 'phone battery network wifi photo chat data app recharge mobile machine laptop delete',
  },
  PICTURE: {
    en: 'photo* picture* selfie* camera sunset* view* snap* video* light',
    hi: 'photo tasveer selfie kheenchi video',
  },
  TRAVEL: {
    en: 'travel* trip* holiday* vacation* goa delhi mumbai canada paris london dubai flight* hotel* city cities abroad himalaya* mountain* beach* tour* picnic airport move moving manali rishikesh country',
    hi: 'ghoomne yatra goa dilli mumbai kashmir rishikesh himalaya videsh canada dubai chutti safar sheher',
  },
  WEATHER: {
    en: 'heat cold rain* weather sun* winter* summer* monsoon* hot snow* humid*',
    hi: 'garmi thand sardi barish dhoop mausam',
  },
  ANIMAL: {
    en: 'dog* cat cats pet pets fish goldfish horse* cow* bird* mosquito* spider* snake* lizard* hamster* insect* ant ants rat rats mouse bug* cockroach*',
    hi: 'kutta kutte billi machhar saanp chhipkali gaay chuha chuhe keede chinti makhi',
  },
  PLANT: {
    en: 'plant* garden* tree* flower* grass farm* crop* soil seed*',
    hi: 'paudha paudhe ped phool bagh kheti fasal',
  },
  HEALTH: {
    en: 'surgery operation* doctor* hospital* medic* health* fever cold headache* stomach migraine* tooth* knee* back blood pressure diabet* thyroid cancer covid recover* cure* ill illness* virus allerg* ache* shoulder* vaccin*',
    hi: 'operation doctor bukhar sir dard kamar ghutne bimari sugar dengue corona ilaj aspatal pet',
  },
  BODY: {
    en: 'hair nose face teeth tooth ear* feet foot shoe* weight fat height beard skin eczema tattoo mehndi henna nail* eye*',
    hi: 'baal naak mehndi vajan chehra mota kad patli',
  },
  ACCIDENT: {
    en: 'accident* mistake tripped slipped fell shaving cooking chopping by bicycle bike surgery machine cricket',
    hi: 'accident durghatna galti girte chot khelte kaatte',
  },
  TRADE: {
    en: 'nurse paramedic surgeon butcher carpenter farmer soldier tailor barber counsel* counsellor volunteer* lawyer journalist author writer police army detective novelist vet veterinarian icu morgue forensic engineer* singer* dancer* chef cook artist* painter* pilot* scientist* banker* accountant* shopkeeper* trader* driver* mechanic* plumber* electrician* teacher maid guard watchman clerk* officer* civil minister* politician* model* designer* developer* programmer* coder* student* intern* professor* researcher* fireman firefighter* sailor* photographer* producer* director* actor* actress player* athlete* toxicologist pharmac* social worker phd',
    hi: 'nurse darzi kasai fauji driver carpenter badhai kisan doctor vakil sena engineer gayak singer actor neta afsar officer dukandar vyapari shikshak lekhak kalakar khiladi pilot electrician mistri',
  },
  DECEASED: {
    en: 'passed late widow* widower* anniversary grandfather* grandmother* peacefully rites lost died 90 92',
    hi: 'guzar gujar swargiya dehant barsi tehravi vidhwa chal base dadi nana nani dada',
  },
  WELL: {
    en: 'fine good great happy excited lovely nice enjoy* glad ok okay healing peaceful* blessed peace healed relieved mutual moved now better love loved proud',
    hi: 'theek accha khush mast badhiya shukr maza mazaa raazi maan manzoor pasand',
  },
  CHAT: {
    en: 'hi hello hey thanks thank ok okay yes no bye please sorry explain tell describe more meaning mean* compare nice good great cool wow awesome amazing accurate true right wrong correct interesting fun boring typo typing click load upload again send sent question* answer* ask chat reply english hindi language free private version clear blurry clearer',
    hi: 'namaste dhanyawad shukriya batao bataiye samjhao haan thoda detail accha achha sahi galat wah kamaal mast badhiya sundar sach jhooth thik',
  },
  FAMOUS: {
    en: 'modi khan kohli messi dhoni cheiro ghalib einstein kabir',
    hi: 'virat messi shahrukh ghalib gabbar sholay devdas kabir',
  },
  BORED: { en: 'bore* boring boredom dull lazy', hi: 'bore ub time pass aalas' },
  FIGURE: {
    en: 'embarrass* boredom curios* laughter hunger thirst starving famished suspense cringe dying literally',
    hi: 'sharam sharm bhook bhukh hasi pyaas smile muskan',
  },
  HOME: {
    en: 'house* flat flats apartment* home room* rent* landlord sofa chair table bed cupboard wall paint* curtain* lamp bulb fridge geyser mixer iron laundry clean* repair* leak* tap lease neighbour kitchen garden porch keys key door lift',
    hi: 'ghar makan kamra flat kiraya darwaza diwar pankha bistar kapde almari chabi bijli',
  },
  CLOTHES: {
    en: 'shirt* dress* sari saree lehenga* shoe* shoes jeans wear* cloth* jacket hat* bag bags watch ring* earring* necklace jewel* bracelet* glove* gold silver coral pearl outfit fashion makeup lipstick',
    hi: 'kapde saree sari joote chappal gehne sona chandi kangan angoothi choodi',
  },
  HOBBY: {
    en: 'paint* sing* danc* guitar* violin* piano drum* kite* cycl* swim* hik* climb* fishing chess puzzle* quiz* knit* photograph* learn* practis* practic* hobby hobbies craft* pottery sketch* draw* zumba dive div* camp* bungee skydiv* parachut*',
    hi: 'gaana nachna patang tairna tairak cycle seekh sikhna chitra guitar',
  },
  MONEY: {
    en: 'money* rich wealth* rupee* dollar* price* cost* pay paid payment bill bills tax* salary raise bonus savings saving bank* invest* stock* share* bitcoin market* lottery fund* loan approved buy sale discount shop* free',
    hi: 'paisa paise rupaye dhan daulat ameer lottery share kamai bachat mehnga sasta daam bank',
  },
  FORTUNE: {
    en: 'future* fortune* destiny success* succeed promot* progress chance* chances suit suits compatible lucky unlucky year* 2026 2027 2028 month* age soon predict* forecast* settle* abroad',
    hi: 'bhavishya safalta safal yog kab sukh labh tarakki milega milegi hoga hogi banunga banungi lagegi lagega rahega rahegi',
  },
  PERSONALITY: {
    en: 'nature personality character* temper* patien* creativ* intelligen* brave courag* shy introvert* extrovert* emotional sensitive stubborn honest kind lazy talent* skill* smart clever imagination memory discipline leadership confiden*',
    hi: 'swabhav gussa ziddi bhavuk samajhdar hoshiyar aalsi himmati imandar vishwas bharosa',
  },
  JOY: {
    en: 'wedding* engag* baby twins birth* pregnan* ivf conceiv* grandchild* festival celebrat* party hug* kiss* smile* surprise* gift* present* dance bless* graduat* school college',
    hi: 'tohfa mithai badhai khushi bidaai baraat sagai janmdin',
  },
}
