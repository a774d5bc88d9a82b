"""Words that are part of a name without telling who is meant, and group words in several languages. Tables only.

Words stand as `words_of` leaves them (lower case, one form for each Arabic letter).
"""

from __future__ import annotations

ARTICLES = frozenset("al el ul il ol l ال آل".split())
"""The Arabic article; it tells nobody apart."""

JOINING = frozenset("the of a an and for in on at near de du la des les le der y e fi wa va و على فی من".split())
"""Words that join, in the languages of our sources; they tell nobody apart either."""

AGREEING = frozenset("ash as ar ad az adh ur us ud un ush uz ut esh es er en ed et ez ach ech ath".split())
"""The article as it is said before some letters; one only where the next word begins with that letter."""

SERVANT = frozenset(
    "abd abdul abdal abdel abdol abdur abdu abdoul abdil abdi abdus abdun abdud abdes abden abder عبد".split()
)
ALLAH = frozenset("allah ullah ollah illah lah alla ulla olla الله للله لله".split())
DIN = frozenset("din deen dine dein eddine eddin uddin دین الدین".split())
BAKR = frozenset("bakr bakar baker bakir بکر".split())
"""Words that are written as one with the one after (Abd), or before (the others; Bakr after Abu)."""

PARTICLES = frozenset("bin ibn ben bint binti binte ould wuld oglu oglou oghlu بن ابن بنت ولد בן בת".split())
"""Words between a name and the father's; not always written."""

KUNYA = dict.fromkeys("abu abou aboo abo abi ابو ابی".split(), "abu") | dict.fromkeys(
    "umm um oum ummu om ام".split(), "umm"
)
"""The first word of a kunya ("father of", "mother of"); a man called so is not the one without."""

TITLES = {
    word: kind
    for kind, words in {
        "religious": "sheikh shaykh sheik shaikh cheikh shekh shaikhu sheykh sheyĥ shayk sayyid sayyed seyyed seyed sayed sayid syed seyyid "
        "mullah mulla molla mollah molah mulah moullah mawlawi mowlawi moulvi maulavee maulavi maulawi mawlavi mawlawy moulavi molvi maulvi mawlana maulana moulana mufti qari "
        "imam ayatollah ayatullah hojatoleslam allama hafez ustad ustaz ustadh ostad "
        "شیخ الشیخ سید السید ملا مولوی مولانا مفتی قاری امام ایتاله حجتالاسلام",
        "pilgrim": "haji hajji ĥadzhi hadzhi hajj haj hadji hadj alhaji alhajj hajah حاج حاجی الحاج",
        "academic": "dr doctor prof professor eng engineer mohandes muhandis دکتر دکتور استاد مهندس پروفسور",
        "military": "general gen lieutenant lt colonel col brigadier brig major maj captain capt commander cdr sgt sergeant admiral "
        "adm marshal sardar sarhang sartip cmdr leutnant سردار ژنرال الفریق اللواء العقید العمید عقید عمید لواء سرتیپ سرهنگ سرلشکر",
        "civil": "mr mrs ms miss mme sir lord lady president presidente prezident presiden präsident președintele predsjednik président minister senator ambassador king prince prinz reis",
    }.items()
    for word in words.split()
}
"""Titles, honorifics and ranks by kind: two that name different kinds of office speak against one person."""

RANKS = frozenset({"military", "civil"})
"""Kinds of title that groups and offices are called by too ("General Command", "President of")."""

NUMBERS = frozenset("ii iii iv vi vii viii ix jr sr junior senior".split())
"""Words that tell a namesake apart, as figures do."""

_GROUPS = {
    "kataib": "kataib kataeb kataaib katibat katiba katibah ketaib kataibe کتایب کتیبه گردان گردانهای brigade brigades battalion battalions",
    "liwa": "liwa lewa liva لواء لوا تیپ brigade brigades banner brigada",
    "saraya": "saraya سرایا brigade brigades companies",
    "movement": "harakat haraka harakah harakatul herakat جنبش حرکت حرکه movement jonbesh junbish dvizhenie",
    "asaib": "asaib asaeb asayib عصایب league leagues",
    "party": "hizb hezb party حزب partiya parti",
    "front": "jabhat jabha jabhah jabhatul jebhe jebhat jebhah front جبهه",
    "army": "jaish jaysh jeish jaishe jaysh army جیش ارتش",
    "corps": "sepah faylaq failaq corps سپاه فیلق korpus",
    "force": "quwat quwwat quwa quwwa niru niruye nirooye force forces قوات قوه نیرو نیروی نیروهای sily",
    "organisation": "munazzamat munazamat monazzamat organization organisation organizations munazama سازمان منظمه orĝanizatsiya tanzim تنظیم",
    "council": "majlis majles shura shoura council مجلس شورا شوری شورای sovet",
    "foundation": "muassasat muassasa mouassasat moassese foundation bonyad establishment institution موسسه بنیاد fond fondation fondazione",
    "company": "sharikat sherkat shirkat company co corp corporation ltd limited llc inc firm شرکه شرکت kompaniya gmbh",
    "bank": "bank masraf banque بنک بانک مصرف ",
    "group": "jamaat jamaa jamaah jemaah jamiat group gruppa gruh goruh groupe جماعه گروه مجموعه ĝruppa cemaat gamaa gamaat jamaatul",
    "society": "jamiyat jamiyya jamiya jamiyah society association جمعیه انجمن anjuman obshchestvo",
    "state": "dawla dawlat daula dawlah state states دوله دولت ĝosudarstvo",
    "islamic": "islami islamiyya islamiya islamiyah islamiyyah eslami islamic islam اسلامی الاسلامیه اسلامیه اسلام islamskiy islamskaya islamskoe islamskoye",
    "resistance": "muqawama muqawamah moqavemat resistance مقاومه مقاومت",
    "university": "jamiat university daneshgah universite جامعه دانشگاه",
    "ministry": "wizarat vezarat wezarat ministry وزاره وزارت",
    "revolution": "thawra thawrah enqelab inqilab revolution revolutionary ثوره انقلاب",
    "guard": "haras pasdaran guard guards حرس پاسداران",
    "relief": "ighatha ighathah igatha relief aid اغاثه الاغاثه",
    "charity": "khayriya khairiya khayriyya khairiyah khayriyah kheyriye charity charitable خیریه الخیریه",
    "office": "maktab office bureau مکتب دفتر",
    "committee": "lajnat lajna lajnah komite committee commission لجنه کمیته komitet",
    "trade": "tijara tijarah tejarat tijari tijariya trading trade commerce commercial تجاره تجارت تجاریه التجاریه bazargani بازرگانی",
    "general": "amma aama general عامه العامه",
    "international": "alamiya alamiyya duwaliya international global عالمیه العالمیه دولیه الدولیه بین المللی",
    "industry": "sinaat sanaye industries industry industrial صناعه صنایع صنعتی صناعیه",
    "supporters": "ansar partisans supporters helpers انصار",
    "fighters": "mujahideen mujahidin mujahedin mojahedin mujahedeen mudzhakhidin moudjahidine fighters مجاهدین المجاهدین",
    "jihad": "jihad jehad djihad gihad cihad jihadi جهاد الجهاد dzhiĥad",
    "martyrs": "shuhada shohada martyrs martyr شهداء شهدا",
    "muslims": "muslimin muslimeen muslimun muslims muslim مسلمین المسلمین مسلمون",
    "exchange": "sarafi sarrafi sarafat sarrafa exchange hawala صرافی صرافه الصرافه hawalah",
    "holy": "quds qods kuds kudus jerusalem قدس القدس",
    "republic": "jumhuriya jomhuri republic جمهوریه جمهوری",
    "national": "watani wataniya melli national وطنیه وطنی ملی الوطنیه",
    "popular": "shaabi shabi shaabiya popular peoples شعبیه شعبی الشعبی الشعبیه",
    "mobilization": "hashd mobilization mobilisation mobilisations حشد الحشد",
    "iraq": "iraq irak aragh عراق العراق",
    "syria": "suriya souria syria سوریا سوریه siriya",
    "lebanon": "lubnan loubnan liban lebanon لبنان livan",
    "egypt": "misr masr egypt مصر eĝipet",
    "yemen": "yaman yemen الیمن یمن yemen",
    "palestine": "filastin falastin palestine فلسطین palestina",
    "sham": "sham levant shaam شام الشام",
}

GROUP_WORDS: dict[str, frozenset[str]] = {}
"""Words of groups and organisations, and which ones they may be: "brigades" may be Kata'ib, Liwa or Saraya."""
for _name, _words in _GROUPS.items():
    for _word in _words.split():
        GROUP_WORDS[_word] = GROUP_WORDS.get(_word, frozenset()) | {_name}

WRITTEN_AS_ONE = {
    **dict.fromkeys("binladin binladen benladen binlaadin bnladn".split(), ("bin", "ladin")),
    **dict.fromkeys("aboubakr abubakr abubaker abubakar aboubakar abubacar".split(), ("abubakr",)),
}
"""Words that some write as two."""
