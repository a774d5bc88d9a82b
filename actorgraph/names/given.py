"""Given names and how their spelling strays. A table for people to read; nothing is computed here.

The consonants of many given names are the same: Hasan and Husayn, Muhammad and Mahmud, Ahmad and Hamid, Jamal and
Jamil. Two spellings in one row are one name; spellings in two rows are two names, however alike. Latin spellings stand
as `rough` leaves them: one letter for two, u for o and ou, i for ee, ai for ei, ay and ey, no h at the end.
"""

from __future__ import annotations

import re

ROUGH = (
    ("ĥ", "kh"), ("ĝ", "g"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "ai"), ("ey", "ai"), ("ay", "ai"), ("ie", "i"),
    ("ph", "f"), ("aw", "au"),
)  # fmt: skip
ROUGH_LETTERS = str.maketrans("oy", "ui")
_DOUBLED = re.compile(r"(.)\1")


def rough(word: str) -> str:
    """Return a Latin word as the rows below spell it.

    >>> rough("hussein"), rough("mohammed"), rough("khaleed")
    ('husain', 'muhamed', 'khalid')
    """
    for written, meant in ROUGH:
        if written in word:
            word = word.replace(written, meant)
    word = _DOUBLED.sub(r"\1", word.translate(ROUGH_LETTERS))
    return word[:-1] if word.endswith("ah") else word


ROWS = """
muhammad: muhamad muhamed muhamid mehmed mehmet mahamad mahamed mahamat mamadu mhamed muhamet muhd mukhamad magumed magumad mukhamed mahumed muhmad muhmed muhamadi محمد
mahmud: mahmud mehmud mahmut makhmud محمود
hamid: hamid hamed hemid khamid حامد حمید
ahmad: ahmad ahmed ahmet akhmad akhmed akhmat ahmadu amadu احمد
hammad: hamad hamada حماد حمد
hamdi: hamdi حمدی
hamud: hamud حمود
hamdan: hamdan حمدان
muhsin: muhsin muhsen mehsin محسن
hasan: hasan hasen khasan hasane حسن
husayn: husain husen husin hisain hasain khusain hesain hesen حسین
hassun: hasun حسون
hassani: hasani حسنی
husayni: husaini حسینی
ali: ali علی
ala: ala علاء
zulfiqar: zulfikar zulfiqar dhulfikar dhulfiqar dhualfiqar ذوالفقار
umar: umar umer عمر
amr: amr amru عمرو
ammar: amar عمار
amir: amir amer emir امیر عامر
imran: imran umran عمران
jamal: jamal gamal djamal cemal jemal dzhamal جمال
jamil: jamil gamil djamil cemil jemil dzhamil جمیل
kamal: kamal kemal کمال
kamil: kamil kamel kiamil کامل
salim: salim salem selim سالم سلیم
salam: salam selam سلام
salman: salman selman سلمان
sulayman: sulaiman suliman sulaman sulaimane suleman sulaimun سلیمان
salah: sala salakh salahudin صلاح
salih: salih saleh salikh صالح
said: said saed سعید
saad: sad سعد
saud: saud سعود
sayyid: said سید
sami: sami سامی
samir: samir samer سمیر سامر
rashid: rashid rashed rachid reshid راشد رشید
rashad: rashad rachad رشاد
rushdi: rushdi رشدی
nasir: nasir naser nacer nasar ناصر نصیر
nasr: nasr نصر
nasrin: nasrin نسرین
khalid: khalid khaled kaled halid khalad خالد
khalil: khalil khelil halil خلیل
karim: karim kerim karem کریم
akram: akram ekrem اکرم
hakim: hakim hakem hekim حکیم حاکم
hashim: hashim hashem hachem هاشم
hisham: hisham hicham هشام
ibrahim: ibrahim ebrahim ibraim brahim ibrahima ابراهیم
ismail: ismail esmail ismael smail اسماعیل
ishaq: ishaq ishak eshaq اسحاق
yusuf: iusuf iusef iusif iusup jusuf jusif یوسف
yasin: iasin iasen یاسین
yasir: iasir iaser یاسر
yahya: iahia یحیی
yunus: iunus iunes iunis یونس
yaqub: iaqub iakub یعقوب
isa: isa aisa عیسی
musa: musa موسی
mustafa: mustafa مصطفی
murtada: murtada murtaza murteza murtadha مرتضی
mukhtar: mukhtar muktar muhtar مختار
mansur: mansur منصور
masud: masud masaud mesud مسعود
mahdi: mahdi mehdi مهدی
majid: majid majed maged magid mejid ماجد مجید
majd: majd مجد
malik: malik malek melik مالک
marwan: marwan maruan marvan مروان
munir: munir منیر
murad: murad murat مراد
mazin: mazin mazen مازن
qasim: qasim qasem kasim kasem ghasem ghasim gasem qasam kasam قاسم
qays: qais kais ghais gais قیس
rida: rida reza riza ridha redha rıza رضا
riyad: riad riadh ریاض
tahir: tahir taher tahr طاهر
tariq: tariq tarek tareq tarik طارق
talib: talib taleb طالب
talal: talal طلال
uthman: uthman usman utman usmane uthmane عثمان
usama: usama usame اسامه
walid: walid waled valid ualid ولید
wael: wail wael وایل
zaki: zaki زکی
zakariya: zakaria zekeria زکریا
ziyad: ziad زیاد
zayd: zaid زید
zayn: zain zen زین
zahir: zahir zaher ظاهر ظهیر
abbas: abas عباس
abdallah: abdala abdula abdulahi عبداله
adil: adil adel عادل
adnan: adnan عدنان
ayman: aiman ایمن
amin: amin امین
anas: anas انس
anwar: anwar anvar enver anuar انور
arif: arif aref عارف
asad: asad اسد
asim: asim asem عاصم
ata: ata عطا
azim: azim عظیم
aziz: aziz عزیز
bashar: bashar بشار
bashir: bashir bachir besher بشیر
bilal: bilal belal bilel بلال
badr: badr بدر
daud: daud daut davud داود داوود
faruq: faruq faruk farukh فاروق
fahd: fahd fahad فهد
faisal: faisal فیصل
faris: faris fares فارس
farid: farid ferid فرید
fadi: fadi فادی
fadil: fadil fadel fazil fazel fadhil فاضل
fadl: fadl fazl فضل
fuad: fuad فواد
ghassan: ghasan غسان
haydar: haidar haider khaidar حیدر
hadi: hadi هادی
hani: hani هانی
harun: harun arun هارون
jabir: jabir jaber جابر
jabbar: jabar جبار
jafar: jafar ghafar djafar cafer jafer جعفر
jawad: jauad javad djauad جواد
junayd: junaid جنید
latif: latif لطیف
luqman: luqman lukman لقمان
nabil: nabil نبیل
nadir: nadir nader نادر
naji: naji nagi ناجی
naim: naim نعیم
nizar: nizar نزار
omid: umid امید
radwan: radwan rizwan ridwan reduan رضوان
rafiq: rafiq rafik رفیق
rahim: rahim رحیم
rahman: rahman rahmane رحمان رحمن
ramadan: ramadan ramazan رمضان
shakir: shakir shaker chaker شاکر
sharif: sharif sherif cherif شریف
shihab: shihab شهاب
tawfiq: taufiq taufik tufiq توفیق
wahid: wahid vahid وحید
wasim: wasim وسیم
karima: karima کریمه
jamila: jamila جمیله
amira: amira امیره
samira: samira سمیره
nabila: nabila نبیله
khadija: khadija khadije خدیجه
aisha: aisha aishe عایشه
fatima: fatima fateme fatema fatimeh فاطمه
zaynab: zainab zaineb زینب
maryam: mariam merim مریم
bakr: bakr baker bakar bekr بکر
abubakr: abubakr abubakar abubaker abubekr bubakar bubakeur abubakur ابوبکر
benjamin: benjamin biniamin בנימין
david: david dauid davit دیفید דוד داود
vladimir: vladimir wladimir vuludimir vladmir
aleksandr: aleksandr alexander alexandr aleksander uleksandr
aleksei: aleksai alexai alexi aleksi uleksi
dmitri: dmitri dimitri dmitru
nikolai: nikulai mikula
sergei: sergai sergi serhi sergej
mikhail: mikhail mihail mikail mikhailu
andrei: andrai andri
iuri: iuri uri
ivan: ivan iwan
evgeni: evgeni ivgeni eugene iwgeni
"""
"""One name a row; the words after the colon are one name. Words of other scripts stand as `words_of` leaves them."""


def _read(rows: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in rows.strip().splitlines():
        name, _, spellings = line.partition(":")
        for spelling in spellings.split():
            found[spelling] = found.get(spelling, frozenset()) | {name}
    return found


GIVEN = _read(ROWS)
"""For each spelling the names that it may be; a few may be two (سلیم is Salim, سالم is Salim or Salem)."""
