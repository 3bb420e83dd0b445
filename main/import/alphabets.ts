import type { Encoding } from '../../shared/import/encodings';

/** The letters beyond a to z of languages in which companies are named and places are called. */
const letters = {
  German: 'äöüß',
  French: 'àâæçéèêëîïôœùûü',
  Spanish: 'áéíñóúü',
  Portuguese: 'áàâãçéêíóôõúü',
  Italian: 'àèéìíòóù',
  Catalan: 'àçèéíïòóúü',
  Dutch: 'áéëïíóöüè',
  Swedish: 'åäöéü',
  Danish: 'æøåéöäó',
  Icelandic: 'áðéíóúýþæö',
  Albanian: 'çë',
  Estonian: 'äöõü',
  Turkish: 'çğıöşüâîûİ',
  Polish: 'ąćęłńóśźż',
  Czech: 'áčďéěíňóřšťúůýž',
  Slovak: 'áäčďéíĺľňóôŕšťúýž',
  Hungarian: 'áéíóöőúüű',
  Romanian: 'ăâîşţșț',
  Croatian: 'čćđšž',
  Lithuanian: 'ąčęėįšųūž',
  Latvian: 'āčēģīķļņšūž',
  EstonianBaltic: 'äöõüšž',
} as const;
export type Language = keyof typeof letters;

const western: readonly Language[] = [
  'German',
  'French',
  'Spanish',
  'Portuguese',
  'Italian',
  'Catalan',
  'Dutch',
  'Swedish',
  'Danish',
  'Icelandic',
  'Albanian',
  'Estonian',
];
const central: readonly Language[] = [
  'Polish',
  'Czech',
  'Slovak',
  'Hungarian',
  'Romanian',
  'Croatian',
  'German',
  'Albanian',
];

/** The languages of the Latin alphabet that are written in each encoding. */
const languages: Partial<Record<Encoding, readonly Language[]>> = {
  'windows-1252': western,
  'iso-8859-15': western,
  macintosh: western,
  cp850: western,
  cp437: western,
  'windows-1250': central,
  'iso-8859-2': central,
  cp852: central,
  'windows-1254': ['Turkish', ...western.filter((each) => each !== 'Icelandic')],
  'windows-1257': ['Lithuanian', 'Latvian', 'EstonianBaltic', 'Polish', 'German', 'Swedish', 'Danish'],
};

/** The languages whose alphabet has all of these letters; none: no language of that encoding writes such a word. */
export function languagesOf(encoding: Encoding, word: readonly string[]): readonly Language[] {
  return (languages[encoding] ?? []).filter((language) =>
    word.every((letter) => letters[language].includes(letter)),
  );
}

/** Cyrillic alphabets; a word keeps to one. */
export const cyrillic: readonly string[] = [
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  'абвгдђежзијклљмнњопрстћуфхцчџш',
  'абвгдѓежзѕијклљмнњопрстќуфхцчџш',
];
/** From the most frequent letter to the rarest. */
export const cyrillicByFrequency = 'оеаинтсрвлкмдпуяыьгізбйчхжшюцщєїэфґёъ';

/** Characters that are frequent in names of companies and places; rare ones all over say that the reading is wrong. */
export const frequent: Partial<Record<Encoding, string>> = {
  gb18030:
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子产种面方后多定行学法所民经十三之进部度家电力里水化高自二理起小物现实加量体制机当使点从业本性好应开合因由其然前外天政四日社义事平形相全表间样关各重新线内数正心明看原利比质气第向道条结解问意建月公无系情者最立代通并提直程展五料员位入常文总次品式活设及管特件长老头基资边流路级图山统接知组计手运农指区强放西南色光门保治北造规热领海口东导器世金油术交联证改清美采转单风白教花安场身车务具万目达报华名科张信马米元集温传土广石研界林织装影算音书布商非验深矿千周技备青省约团历市克构府太准精值号率维选标存院江型王格养置层专厂京适圆包火住调县局红引铁限司股份贸易投资控银圳杭州津庆武汉成苏厦宁波岛连沈阳湖浙福河仪医药械纺服饰塑钢汽船舶航空讯息软网络洲龙鑫源盛泰恒瑞祥丰宏伟陈李刘黄赵吴孙朱郭何罗宋郑谢',
  big5: '公司股份有限集團貿易進出口科技電子實業投資控股台北臺灣中國香港上海廣州深圳新竹高雄南桃園縣市區路街號樓際企工商銀行儀器設備材料藥醫機械汽車航空通訊資訊軟體網光半導精密金屬塑膠鋼鐵石油化學大研究院的一是在不了人這為個我以要他時來用們生到作地於就分對成會可主發年動同也能下過說產種面而方後多定法所民得經十三之等部度家力里如水自二理起小物現加量都兩制當使點從本性好應開它合因由其些然前外天政四日那社義事平形相全表間樣與關各重線內數正心明看原利比質氣第向道條結解問意建月無系情者最立代提直題程展員位入常文總次品式及管特件長老頭基邊流級圖山統接知組見計手華信馬聯世安林陳黃李張王吳劉蔡楊達泰福永昌興隆盛豐裕順和美德東西',
  shift_jis:
    '株式会社有限東京大阪名古屋横浜神戸都福岡札幌仙台広島日本工業電機製作所商事貿易産技術研究開発子精密械鉄化学薬品自動車重建設不銀行保険運輸物流通信情報山田中鈴木佐藤高橋伊渡辺小林加吉松井川上村野原森石部県市区町丁目番号一二三新光金国際南北西',
  'euc-kr':
    '주식회사한국산업전자무역서울부산대구인천광삼성현엘지에스케이기술연소테크상물화학중공건설계정밀반도체통신보시템코리아트그나다라마바하고는을를의가로과와김박최강조윤장임오권황안송류홍남동수영진민유경원호제일세글벌터내셔널컴퍼니특별길읍면군북해양',
};
