import { expect, test } from 'vitest';
import { countries } from './countries';
import { namedCountry } from './country-names';

// How lists write countries: ISO 3166-1 names and codes of three letters, and what people type.
const spellings = `
AD: AND | Andorra | Principality of Andorra | Andorre
AE: ARE | United Arab Emirates | Emirati Arabi Uniti | Emiratos Árabes Unidos | الإمارات | Vereinigte Arabische Emirate | UAE | U.A.E. | Emirates | United Arab Emirates (UAE)
AF: AFG | Afghanistan | Islamic Republic of Afghanistan
AG: ATG | Antigua and Barbuda | Antigua & Barbuda
AI: AIA | Anguilla
AL: ALB | Albania | Republic of Albania
AM: ARM | Armenia | Republic of Armenia | Հայաստան
AO: AGO | Angola | Republic of Angola
AQ: ATA | Antarctica
AR: ARG | Argentina | Argentine Republic | Argentine
AS: ASM | American Samoa
AT: AUT | Austria | Republic of Austria | Oesterreich | Österreich | Autriche | Oostenrijk
AU: AUS | Australia | Australien
AW: ABW | Aruba
AX: ALA | Åland Islands
AZ: AZE | Azerbaijan | Republic of Azerbaijan
BA: BIH | Bosnia and Herzegovina | Republic of Bosnia and Herzegovina | Bosnia & Herzegovina
BB: BRB | Barbados
BD: BGD | Bangladesh | People's Republic of Bangladesh
BE: BEL | Belgium | Kingdom of Belgium | Belgien | Belgique | België | Bélgica
BF: BFA | Burkina Faso | Burkina
BG: BGR | Bulgaria | Republic of Bulgaria | България
BH: BHR | Bahrain | Kingdom of Bahrain | Bahrain, Kingdom of
BI: BDI | Burundi | Republic of Burundi
BJ: BEN | Benin | Republic of Benin
BL: BLM | Saint Barthélemy
BM: BMU | Bermuda
BN: BRN | Brunei Darussalam | Brunei
BO: BOL | Bolivia, Plurinational State of | Plurinational State of Bolivia | Bolivia
BQ: BES | Bonaire, Sint Eustatius and Saba
BR: BRA | Brazil | Federative Republic of Brazil | Brasil | Brasilien | Brésil | Brasile
BS: BHS | Bahamas | Commonwealth of the Bahamas
BT: BTN | Bhutan | Kingdom of Bhutan
BV: BVT | Bouvet Island
BW: BWA | Botswana | Republic of Botswana
BY: BLR | Belarus | Republic of Belarus | Weißrussland | Weissrussland | Byelorussia
BZ: BLZ | Belize
CA: CAN | Canada | Kanada | Canadá | CANADA
CC: CCK | Cocos (Keeling) Islands
CD: COD | Congo, The Democratic Republic of the | Congo (DRC) | DRC | DR Congo | Zaire | Congo-Kinshasa
CF: CAF | Central African Republic | Central African Rep. | Cen African Rep
CG: COG | Republic of the Congo | Congo, Republic of the | Congo, Rep. | Congo-Brazzaville | Congo (Brazzaville)
CH: CHE | Switzerland | Swiss Confederation | Suiza | Suisse | Svizzera | Suíça | Schweiz | Zwitserland | SUI
CI: CIV | Côte d'Ivoire | Republic of Côte d'Ivoire | Ivory Coast | Cote d'Ivoire | Cote dIvoire | Cote D’Ivoire | Elfenbeinküste
CK: COK | Cook Islands
CL: CHL | Chile | Republic of Chile | Chili
CM: CMR | Cameroon | Republic of Cameroon
CN: CHN | China | People's Republic of China | Cina | PRC | P.R.C. | P.R. China | PR China | Mainland China | China (PRC) | VR China | 中国 | China, P.R.
CO: COL | Colombia | Republic of Colombia | Kolumbien
CR: CRI | Costa Rica | Republic of Costa Rica
CU: CUB | Cuba | Republic of Cuba | Kuba
CV: CPV | Cabo Verde | Republic of Cabo Verde | Cape Verde
CW: CUW | Curaçao
CX: CXR | Christmas Island
CY: CYP | Cyprus | Republic of Cyprus
CZ: CZE | Czechia | Czech Republic | Česko | Česká republika | Czech Rep. | Tschechei | Tschechien | Tschechische Republik
DE: DEU | Germany | Federal Republic of Germany | DE - Germany | Deutschland (Germany) | Deutschland | Allemagne | Alemania | Germania | Alemanha | Duitsland | BRD | West Germany | GER | germany | de | Bundesrepublik Deutschland
DJ: DJI | Djibouti | Republic of Djibouti
DK: DNK | Denmark | Kingdom of Denmark | Danmark | Dänemark | Daenemark | Dinamarca | Danemark
DM: DMA | Dominica | Commonwealth of Dominica
DO: DOM | Dominican Republic | Dominican Rep.
DZ: DZA | Algeria | People's Democratic Republic of Algeria | Algerien
EC: ECU | Ecuador | Republic of Ecuador
EE: EST | Estonia | Republic of Estonia | Estland
EG: EGY | Egypt | Arab Republic of Egypt | Ägypten | Egitto | Egypt, Arab Rep. | Aegypten | Egypte | مصر
EH: ESH | Western Sahara
ER: ERI | Eritrea | the State of Eritrea
ES: ESP | Spain | Kingdom of Spain | España | Espana | Spanien | Espagne | Spagna | Espanha
ET: ETH | Ethiopia | Federal Democratic Republic of Ethiopia
FI: FIN | Finland | Republic of Finland | Suomi | Finnland | Finlande | Finlandia
FJ: FJI | Fiji | Republic of Fiji
FK: FLK | Falkland Islands (Malvinas) | Falkland Islands (the) [Malvinas]
FM: FSM | Micronesia, Federated States of | Federated States of Micronesia | Micronesia (Federated States of) | Micronesia, Fed. Sts.
FO: FRO | Faroe Islands | Faroe Is.
FR: FRA | France | French Republic | Francia | Frankreich | França | FRANCE
GA: GAB | Gabon | Gabonese Republic
GB: GBR | United Kingdom | United Kingdom of Great Britain and Northern Ireland | Ireland, Northern | Great Britain (UK) | UNITED KINGDOM OF GREAT BRITAIN | Vereinigtes Königreich | Royaume-Uni | Royaume Uni | Grossbritannien | UK | U.K. | England | Scotland | Britain | Great Britain | Gran Bretaña
GD: GRD | Grenada
GE: GEO | Georgia | საქართველო
GF: GUF | French Guiana
GG: GGY | Guernsey
GH: GHA | Ghana | Republic of Ghana
GI: GIB | Gibraltar
GL: GRL | Greenland
GM: GMB | Gambia | Republic of the Gambia | Gambia, The
GN: GIN | Guinea | Republic of Guinea
GP: GLP | Guadeloupe
GQ: GNQ | Equatorial Guinea | Republic of Equatorial Guinea | Eq. Guinea
GR: GRC | Greece | Hellenic Republic | Ελλάδα | Griechenland | Grèce | Grecia | Hellas
GS: SGS | South Georgia and the South Sandwich Islands
GT: GTM | Guatemala | Republic of Guatemala
GU: GUM | Guam
GW: GNB | Guinea-Bissau | Republic of Guinea-Bissau
GY: GUY | Guyana | Republic of Guyana
HK: HKG | Hong Kong | Hong Kong Special Administrative Region of China | China, Hong Kong SAR | Hong Kong, China | Hong Kong SAR, China | Hong Kong SAR | Hongkong | HK | HK SAR
HM: HMD | Heard Island and McDonald Islands
HN: HND | Honduras | Republic of Honduras
HR: HRV | Croatia | Republic of Croatia | Kroatien | Hrvatska
HT: HTI | Haiti | Republic of Haiti
HU: HUN | Hungary | Magyarország | Ungarn
ID: IDN | Indonesia | Republic of Indonesia | Indonesien
IE: IRL | Ireland | Éire | Eire | Irland | Irlande | Irlanda
IL: ISR | Israel | State of Israel | ישראל | Israël | ISRAEL
IM: IMN | Isle of Man
IN: IND | India | Republic of India | भारत | Indien | Inde | Bharat | Índia
IO: IOT | British Indian Ocean Territory
IQ: IRQ | Iraq | Republic of Iraq
IR: IRN | Iran, Islamic Republic of | Islamic Republic of Iran | Iran | Iran, Islamic Rep. | Persia
IS: ISL | Iceland | Republic of Iceland
IT: ITA | Italy | Italian Republic | Italia | Italien | Italie
JE: JEY | Jersey
JM: JAM | Jamaica
JO: JOR | Jordan | Hashemite Kingdom of Jordan | Jordanien
JP: JPN | Japan | Giappone | Japón | Japon | Japão | Nippon | 日本
KE: KEN | Kenya | Republic of Kenya
KG: KGZ | Kyrgyzstan | Kyrgyz Republic | Kirgizstan
KH: KHM | Cambodia | Kingdom of Cambodia
KI: KIR | Kiribati | Republic of Kiribati
KM: COM | Comoros | Union of the Comoros
KN: KNA | Saint Kitts and Nevis | St. Kitts and Nevis
KP: PRK | Korea, Democratic People's Republic of | Democratic People's Republic of Korea | North Korea | KOREA, NORTH | Korea (DPRK) | Corea del Norte | Corée du Nord | Nordkorea | N. Korea | Korea, Dem. Rep. | DPRK | D.P.R.K. | North-Korea
KR: KOR | Korea, Republic of | South Korea | Korea,South | Coreia do Sul | Corea | Rep. Korea | Republic of Korea (South) | Korea Republic | S. Korea | Korea, Rep. | Suedkorea | Korea | ROK | South-Korea | 한국 | 대한민국 | Corea del Sur
KW: KWT | Kuwait | State of Kuwait
KY: CYM | Cayman Islands | Cayman Is.
KZ: KAZ | Kazakhstan | Republic of Kazakhstan | Қазақстан | Kasachstan
LA: LAO | Lao People's Democratic Republic | Laos | Lao PDR
LB: LBN | Lebanon | Lebanese Republic | Libanon
LC: LCA | Saint Lucia
LI: LIE | Liechtenstein | Principality of Liechtenstein
LK: LKA | Sri Lanka | Democratic Socialist Republic of Sri Lanka | Ceylon
LR: LBR | Liberia | Republic of Liberia
LS: LSO | Lesotho | Kingdom of Lesotho
LT: LTU | Lithuania | Republic of Lithuania | Litauen
LU: LUX | Luxembourg | Grand Duchy of Luxembourg
LV: LVA | Latvia | Republic of Latvia | Lettland
LY: LBY | Libya
MA: MAR | Morocco | Kingdom of Morocco | Marokko | Maroc | Maruecos
MC: MCO | Monaco | Principality of Monaco
MD: MDA | Moldova, Republic of | Republic of Moldova | Moldova
ME: MNE | Montenegro
MF: MAF | Saint Martin (French part)
MG: MDG | Madagascar | Republic of Madagascar
MH: MHL | Marshall Islands | Republic of the Marshall Islands | Marshall Is
MK: MKD | North Macedonia | Republic of North Macedonia | Северна Македонија | Macedonia | FYROM
ML: MLI | Mali | Republic of Mali
MM: MMR | Myanmar | Republic of Myanmar | Burma | Burma (Myanmar)
MN: MNG | Mongolia
MO: MAC | Macao | Macao Special Administrative Region of China | Macao SAR, China | Macau | Macau SAR
MP: MNP | Northern Mariana Islands | Commonwealth of the Northern Mariana Islands
MQ: MTQ | Martinique
MR: MRT | Mauritania | Islamic Republic of Mauritania
MS: MSR | Montserrat
MT: MLT | Malta | Republic of Malta
MU: MUS | Mauritius | Republic of Mauritius
MV: MDV | Maldives | Republic of Maldives
MW: MWI | Malawi | Republic of Malawi
MX: MEX | Mexico | United Mexican States | México | Méjico | Mexiko
MY: MYS | Malaysia | Malaisie
MZ: MOZ | Mozambique | Republic of Mozambique
NA: NAM | Namibia | Republic of Namibia
NC: NCL | New Caledonia
NE: NER | Niger | Republic of the Niger
NF: NFK | Norfolk Island
NG: NGA | Nigeria | Federal Republic of Nigeria
NI: NIC | Nicaragua | Republic of Nicaragua
NL: NLD | Netherlands | Kingdom of the Netherlands | Netherlands (Kingdom of the) | Países Bajos | Paises Baixos | Holland | The Netherlands | Netherland | Nederland | HOLLAND
NO: NOR | Norway | Kingdom of Norway | Norge | Norwegen | Norvège | Noruega
NP: NPL | Nepal | Federal Democratic Republic of Nepal
NR: NRU | Nauru | Republic of Nauru
NU: NIU | Niue
NZ: NZL | New Zealand | New Zealand (Aotearoa) | Aotearoa | Neuseeland | Nouvelle-Zélande | Nueva Zelanda
OM: OMN | Oman | Sultanate of Oman | Oman, Sultanate of
PA: PAN | Panama | Republic of Panama | Panamá
PE: PER | Peru | Republic of Peru | Perú
PF: PYF | French Polynesia
PG: PNG | Papua New Guinea | Independent State of Papua New Guinea
PH: PHL | Philippines | Republic of the Philippines | Filipinas | Philippinen | Phillipines
PK: PAK | Pakistan | Islamic Republic of Pakistan
PL: POL | Poland | Republic of Poland | Polska | Polen | Pologne | Polonia
PM: SPM | Saint Pierre and Miquelon | St Pierre & Miquelon
PN: PCN | Pitcairn
PR: PRI | Puerto Rico
PS: PSE | Palestine, State of | the State of Palestine | Gaza | West Bank
PT: PRT | Portugal | Portuguese Republic | Portogallo
PW: PLW | Palau | Republic of Palau
PY: PRY | Paraguay | Republic of Paraguay
QA: QAT | Qatar | State of Qatar | Katar | Qatar, State of
RE: REU | Réunion
RO: ROU | Romania | România | Rumaenien
RS: SRB | Serbia | Republic of Serbia | Srbija
RU: RUS | Russian Federation | Russian Federation (the) | Russland | Russie | Rusia | Rússia | Rossija | Rossiya | Russian Fed. | Россия
RW: RWA | Rwanda | Rwandese Republic
SA: SAU | Saudi Arabia | Kingdom of Saudi Arabia | السعودية | المملكة العربية السعودية | Arabia Saudita | Arabie saoudite | Saudi Arabien | Saudi-Arabien | KSA | K.S.A.
SB: SLB | Solomon Islands | Solomon Is.
SC: SYC | Seychelles | Republic of Seychelles
SD: SDN | Sudan | Republic of the Sudan
SE: SWE | Sweden | Kingdom of Sweden | Schweden | Suède | Suecia | Sverige
SG: SGP | Singapore | Republic of Singapore | Singapur | Singapore, Republic of
SH: SHN | Saint Helena, Ascension and Tristan da Cunha
SI: SVN | Slovenia | Republic of Slovenia | Slovenija | Slowenien
SJ: SJM | Svalbard and Jan Mayen
SK: SVK | Slovakia | Slovak Republic | Slovak Rep. | Slovensko | Slowakei
SL: SLE | Sierra Leone | Republic of Sierra Leone
SM: SMR | San Marino | Republic of San Marino
SN: SEN | Senegal | Republic of Senegal
SO: SOM | Somalia | Federal Republic of Somalia
SR: SUR | Suriname | Republic of Suriname
SS: SSD | South Sudan | Republic of South Sudan | South Sudan, Republic of
ST: STP | Sao Tome and Principe | Democratic Republic of Sao Tome and Principe | Sao Tome & Principe
SV: SLV | El Salvador | Republic of El Salvador
SX: SXM | Sint Maarten (Dutch part)
SY: SYR | Syrian Arab Republic | Syria
SZ: SWZ | Eswatini | Kingdom of Eswatini | Swaziland
TC: TCA | Turks and Caicos Islands | Turks & Caicos | Turks & Caicos Is.
TD: TCD | Chad | Republic of Chad
TF: ATF | French Southern Territories
TG: TGO | Togo | Togolese Republic
TH: THA | Thailand | Kingdom of Thailand | ไทย
TJ: TJK | Tajikistan | Republic of Tajikistan
TK: TKL | Tokelau
TL: TLS | Timor-Leste | Democratic Republic of Timor-Leste | East Timor
TM: TKM | Turkmenistan
TN: TUN | Tunisia | Republic of Tunisia | Tunesien
TO: TON | Tonga | Kingdom of Tonga
TR: TUR | Türkiye | Republic of Türkiye | TÜRKİYE | Turkiye (Turkey) | Turkei | Tuerkei | Türkei | Turkey | Turkiye | TURKEY | Turquía | Turquie
TT: TTO | Trinidad and Tobago | Republic of Trinidad and Tobago | Trinidad & Tobago
TV: TUV | Tuvalu
TW: TWN | Taiwan, Province of China | Taiwan | ROC | R.O.C. | Republic of China | Taiwan (ROC) | Chinese Taipei | 台灣 | 臺灣
TZ: TZA | Tanzania, United Republic of | United Republic of Tanzania | Tanzania
UA: UKR | Ukraine | Ucraina | Ucrania | Україна
UG: UGA | Uganda | Republic of Uganda
UM: UMI | United States Minor Outlying Islands
US: USA | United States | United States of America | UNITED STATES OF AMERICA (THE) | US - United States | USA - United States of America | Etats-Unis | États Unis | EEUU | U.S. | U.S.A. | u.s.a | us | U S A | United States (USA)
UY: URY | Uruguay | Eastern Republic of Uruguay
UZ: UZB | Uzbekistan | Republic of Uzbekistan
VA: VAT | Holy See (Vatican City State) | Holy See (the) | Vatican | Holy See
VC: VCT | Saint Vincent and the Grenadines | St. Vincent & the Grenadines
VE: VEN | Venezuela, Bolivarian Republic of | Bolivarian Republic of Venezuela | Venezuela | Venezuela (Bolivarian Republic of) | Venezuela, RB
VG: VGB | Virgin Islands, British | British Virgin Islands | BVI
VI: VIR | Virgin Islands, U.S. | Virgin Islands of the United States | USVI | US Virgin Islands | Virgin Islands (U.S.)
VN: VNM | Viet Nam | Socialist Republic of Viet Nam | Vietnam | Vietnam, Socialist Republic of | Việt Nam | Viet-Nam | VIETNAM | Vietnam (Socialist Republic of)
VU: VUT | Vanuatu | Republic of Vanuatu
WF: WLF | Wallis and Futuna
WS: WSM | Samoa | Independent State of Samoa
YE: YEM | Yemen | Republic of Yemen | Yemen, Rep.
YT: MYT | Mayotte
ZA: ZAF | South Africa | Republic of South Africa | Afrique du Sud | Sudafrica | África do Sul | S. Africa | RSA | Südafrika
ZM: ZMB | Zambia | Republic of Zambia
ZW: ZWE | Zimbabwe | Republic of Zimbabwe
XK: Kosovo | XKX | Republic of Kosovo
`;

const pairs = spellings
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [code = '', names = ''] = line.split(': ');
    return names.split(' | ').map((name) => ({ name, code }));
  });

test('every usual spelling of a country is read as that country', () => {
  expect(pairs.length).toBeGreaterThan(600);
  expect(new Set(pairs.map(({ code }) => code)).size).toBe(countries.length);
  expect(
    pairs.filter(({ name, code }) => JSON.stringify(namedCountry(name)) !== JSON.stringify({ code })),
  ).toEqual([]);
  expect(
    countries.filter(
      ({ code, name }) =>
        JSON.stringify([namedCountry(code), namedCountry(name)]) !== JSON.stringify([{ code }, { code }]),
    ),
  ).toEqual([]);
});

// What the platform inside Electron does not say, or says no longer.
test.each([
  ['Հայաստան', 'AM'],
  ['საქართველო', 'GE'],
  ['Sonderverwaltungsregion Hongkong', 'HK'],
  ['Hong Kong, RAE da China', 'HK'],
  ['中國香港特別行政區', 'HK'],
  ['한국', 'KR'],
  ['Territoires palestiniens', 'PS'],
  ['Falklandinseln (Malwinen)', 'FK'],
  ['Suedkorea', 'KR'],
  ['Daenemark', 'DK'],
])('%s is a country in every release', (name, code) => {
  expect(namedCountry(name)).toEqual({ code });
});

test('in capitals and without accents it is the same country', () => {
  const bare = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const latin = pairs.filter(
    ({ name }) => /^[\p{Script=Latin}\s\p{P}\p{M}]+$/u.test(name) && !/[İı]/.test(name),
  );
  expect(latin.length).toBeGreaterThan(600);
  expect(
    latin.filter(({ name, code }) => JSON.stringify(namedCountry(bare(name))) !== JSON.stringify({ code })),
  ).toEqual([]);
});

test.each([
  ['Congo', ['CG', 'CD']],
  ['Virgin Islands', ['VG', 'VI']],
  ['St. Martin', ['MF', 'SX']],
  ['Netherlands Antilles', ['BQ', 'CW', 'SX']],
  ['Czechoslovakia', ['CZ', 'SK']],
  ['Guiana', ['GF', 'GY', 'SR']],
])('%s could be more than one, so none is taken', (name, candidates) => {
  expect(namedCountry(name)).toEqual({ candidates });
});

test.each([
  'N/A',
  'n/a',
  '-',
  '?',
  '',
  'none',
  'Narnia',
  'TBD',
  'unknown',
  'California',
  'Europe',
  'Democratic Republic',
  'Republic',
  'XX',
  'Germany / France',
  'Germany, France',
])('"%s" is no country', (name) => {
  expect(namedCountry(name)).toBeUndefined();
});

test.each([
  ['CZ', 'République tchèque | República Checa | Repubblica Ceca | República Tcheca | CZ Republic'],
  ['KR', 'República de Corea | Republik Korea | Korea, S. | So. Korea'],
  ['KP', 'República Popular Democrática de Corea | N. Korea | Korea (N) | Nordkorea'],
  ['CD', 'République démocratique du Congo | Demokratische Republik Kongo | RD Congo'],
  ['CG', 'République du Congo | Rep. of Congo'],
  ['CN', 'République populaire de Chine | República Popular China | 中华人民共和国'],
  ['DO', 'Rep. Dominicana | Domin. Rep.'],
  ['SS', 'S. Sudan'],
  ['MK', 'N. Macedonia'],
  ['NZ', 'N.Z. | Nueva Zelandia'],
  ['VG', 'Brit. Virgin Is.'],
  ['RU', 'Российская Федерация | РФ | Federación de Rusia'],
  ['TR', 'Türkiye Cumhuriyeti'],
  ['TH', 'ประเทศไทย'],
  ['IR', 'Irão'],
  ['VN', 'Vietname'],
  ['SG', 'Cingapura'],
])('%s: its name written as a republic, shortened, or as it calls itself', (code, names) => {
  expect(names.split(' | ').map(namedCountry)).toEqual(names.split(' | ').map(() => ({ code })));
});

test('what could be one state or the other is never taken by its form of government alone', () => {
  expect(namedCountry('Republic of China')).toEqual({ code: 'TW' });
  expect(namedCountry("People's Republic of China")).toEqual({ code: 'CN' });
  expect(namedCountry('Korea, Republic of')).toEqual({ code: 'KR' });
  expect(namedCountry("Democratic People's Republic of Korea")).toEqual({ code: 'KP' });
  expect(namedCountry('Kingdom of Korea')).toBeUndefined();
  expect(namedCountry('Demokratische Republik Korea')).toBeUndefined();
  expect(namedCountry('República de China')).toEqual({ code: 'TW' });
});
