// Words of names that need a treatment of their own. All are folded: lower case, Latin letters, no marks.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Legal forms that the table of `legal-forms-data.ts` lacks, or has only as a part of longer ones; `_` stands for a space. */
export const furtherLegalForms = words(`
  company co corp corporation cie compagnie companies inc incorporated ltd limited llc co_ltd company_limited co_llc corp_ltd
  est establishment ets etablissement etablissements sarl suarl eurl sasu sa_de_cv s_de_rl_de_cv srl spa sal
  pt pt_tbk tbk perseroan_terbatas cv perseroan_komanditer sdn_bhd sendirian_berhad bhd berhad
  pvt pvt_ltd private_limited pvt_limited private_ltd pte pte_ltd pty pty_ltd proprietary_limited
  sp_j sp_zoo spolka_z_oo spolka_z_ograniczona_odpowiedzialnoscia spolka_jawna spolka_akcyjna
  kk kabushiki_kaisha kabushiki_gaisha yugen_kaisha godo_kaisha yk gk shps spy tov tov_firma vat pat
  ooo oao zao pao ojsc jsc cjsc pjsc ao too llp ip chp jsb joint_stock_co open_joint_stock_company closed_joint_stock_company
  otkrytoe_aktsionernoe_obshchestvo zakrytoe_aktsionernoe_obshchestvo obshchestvo_s_ogranichennoy_otvetstvennostyu
  kft zrt nyrt bt oy oyj ab as asa aps a_s hf ehf sro doo dd ad eood ood as_sti ltd_sti sti limited_sirketi anonim_sirketi
  sirketi sanayi_ve_ticaret ltda limitada sac saa eirl sapi_de_cv fze fzc fzco fz_llc wll bsc bsc_c saoc saog qsc kscc psc
  ag gmbh mbh kg ohg ug se plc public_limited_company nv bv bvba cvba akg jointstock_company incorporation incorporate
  societate_cu_raspundere_limitata societatea_cu_raspundere_limitata
`).map((each) => each.replaceAll('_', ' '));

/** Titles, marks of a vessel and labels of a party, which stand before a name or after it and are no part of it. */
export const honorifics: ReadonlySet<string> = new Set(
  words(`mr mrs ms miss messrs dr prof professor shaikh sheikh shaykh sheik cheikh president prezident prasident presidente
    monsieur madame herr frau senor senora mv mt mts ss ms vessel beneficiary consignee attn attention applicant payee notify
    colonel lieutenant honorable excellency`),
);

/** Words that bind others and say little by themselves. */
export const bindingWords: ReadonlySet<string> = new Set(
  words(`the of and for in on at by to a an et und y e i de del della des der die das den du la le les el al ul an von van zu
    bin ben ibn bint abu abou dos da do di s u wa aka fka nka no nr num number successor any other branch office dept department`),
);

/** Words of business: they tell what a company does, which many do. */
export const commonWords: ReadonlySet<string> = new Set(
  words(`trading trade traders trader group groups gruppe grupo gruppa holding holdings international national global general
    industries industry industrial technology technologies tech technical electronics electronic electric electrical engineering
    services service solutions systems system enterprise enterprises commercial commerce import export imports exports importers exporters
    development investment investments finance financial capital management consulting consultants consultancy logistics shipping
    transport transportation transports freight cargo marine maritime navigation aviation air airlines aerospace aircraft
    science sciences scientific research institute institution university college academy center centre laboratory laboratories
    manufacturing manufacture manufacturer machinery machine equipment tools materials metal metals steel iron aluminum aluminium
    chemical chemicals chemistry petroleum petrochemical oil gas energy power mining minerals construction building contracting
    real estate property properties fund funds trust bank banking insurance securities leasing partners partnership
    food foods agro agricultural agriculture textile textiles plastic plastics packaging products product supply supplies
    medical health healthcare pharma pharmaceutical pharmaceuticals digital information communication communications network networks
    telecom telecommunications software computer computing data design control instruments instrument optical automation
    auto automotive motor motors vehicle vehicles parts spares spare factory plant works mill workshop zavod kombinat
    company corporation republic ministry government state federal public bureau agency authority committee department
    foundation association organization organisation society union federation front army party movement brigade
    east west north south eastern western northern southern central new old great first star sun ocean sea
    sons brothers family limited american european asian asia europe africa middle far world universal united
    shop store market marketing sales media press security defense defence military navy naval force forces police
    offshore overseas foreign domestic business businesses resources resource environmental water solar wind nuclear
    hotel travel tourism restaurant bakery coffee wine beer furniture leather garments clothing fashion cosmetics jewelry
    studio design printing paper wood timber cement glass ceramics rubber paint valve pump bearing cable semiconductor
    precision advanced innovation innovative creative smart future`),
);

/** Given and family names that very many people bear. */
export const commonNames: ReadonlySet<string> = new Set(
  words(`john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark paul steven andrew
    george kenneth kevin brian edward ronald timothy jason jeffrey ryan jacob gary eric peter maria mary anna jennifer linda elizabeth
    barbara susan jessica sarah karen lisa nancy margaret sandra laura smith johnson brown jones miller davis wilson taylor moore
    jose luis juan carlos jorge pedro miguel manuel antonio francisco garcia martinez rodriguez lopez gonzalez hernandez perez sanchez
    ahmad ahmed ali hassan hasan hussein hussain ibrahim khalid khan mahmoud mohamed mohammed mohammad muhammad mustafa omar abdul
    abdullah abdallah said saleh yusuf hans jan peter karl friedrich alexander alexandr vladimir sergei sergey ivan dmitry andrei
    mikhail nikolai igor oleg li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao luo wei ming hua
    kim lee park choi jong yong singh kumar sharma shah patel nguyen tran`),
);

/** Countries, regions and cities that stand in names; what they tell is where, not who. */
export const placeWords: ReadonlySet<string> = new Set(
  words(`china chinese beijing shanghai shenzhen guangzhou guangdong hong kong hongkong hk taiwan singapore malaysia indonesia thailand vietnam
    philippines japan tokyo korea korean seoul india indian mumbai delhi pakistan karachi lahore islamabad bangladesh iran iranian tehran
    iraq baghdad syria syrian damascus lebanon beirut jordan amman israel egypt cairo libya sudan turkey turkiye istanbul ankara
    uae dubai sharjah abu dhabi emirates qatar kuwait bahrain oman saudi arabia arabian yemen afghanistan kabul russia russian moscow
    petersburg ukraine kiev kyiv belarus minsk kazakhstan uzbekistan georgia armenia azerbaijan germany deutschland german berlin munich
    france french paris italy italia milan spain espana madrid portugal uk britain british london england scotland ireland netherlands
    nederland holland belgium switzerland schweiz suisse austria vienna poland polska czech hungary romania bulgaria serbia croatia
    greece cyprus sweden norway norge denmark danmark finland estonia latvia lithuania canada toronto mexico brazil brasil argentina
    chile colombia peru venezuela cuba cuban panama america americas usa us texas california florida york angeles chicago
    nigeria kenya nairobi ghana senegal ethiopia tanzania uganda africa african south north macau tianjin chongqing wuhan nanjing
    hangzhou suzhou xian chengdu dalian qingdao ningbo xiamen zhejiang jiangsu shandong sichuan hubei hunan hebei henan`),
);

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((each) => each.split('=') as [string, string]),
  );

/** One spelling for words that are often written short, or in two ways. */
export const oneSpelling = pairs(`
  intl=international int=international internacional=international internationale=international internationala=international
  mfg=manufacturing mfr=manufacturing manuf=manufacturing engg=engineering eng=engineering engr=engineering bros=brothers
  svcs=services svc=services serv=services cia=compania tech=technology technol=technology technologies=technology techs=technology
  dev=development dept=department univ=university inst=institute assoc=association assn=association natl=national nat=national
  govt=government gov=government mgmt=management grp=group hldg=holdings hldgs=holdings holding=holdings ind=industries inds=industries
  indl=industrial imp=import exp=export elec=electric equip=equipment bldg=building constr=construction const=construction
  pharm=pharmaceutical ctr=center centre=center center=center sci=science mtg=mortgage inv=investment invest=investment
  mkt=market mktg=marketing dist=distribution distr=distribution lab=laboratory labs=laboratories min=ministry
  aluminium=aluminum defence=defense organisation=organization labour=labor usa=us comm=commercial
  gosudarstvennyy=state gosudarstvennoe=state zavod=plant kompaniya=company institut=institute universitet=university tsentr=center
  mezhdunarodnyy=international natsionalnyy=national bank=bank banka=bank
`);

/** Numbers in words, and the ordinals; Roman numerals are read in `fold.ts`. */
export const numberWords = pairs(`
  zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15
  sixteen=16 seventeen=17 eighteen=18 nineteen=19 first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10
  twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100
`);

/** Words of company names in Chinese, Japanese and Korean with the English word that stands in their place on the lists. */
export const translatedWords: readonly (readonly [string, string])[] = [
  ...pairs(`
  集团=group 科技=technology 技术=technology 电子=electronics 贸易=trading 国际=international 中国=china 北京=beijing 上海=shanghai
  深圳=shenzhen 广州=guangzhou 香港=hongkong 进出口=import_export 实业=industrial 工业=industry 航空=aviation 航天=aerospace
  航运=shipping 远洋=ocean 海运=shipping 物流=logistics 运输=transport 通信=communication 通讯=communication 信息=information
  网络=network 数字=digital 软件=software 计算机=computer 半导体=semiconductor 微电子=microelectronics 集成电路=integrated_circuit
  研究所=research_institute 研究院=research_academy 大学=university 学院=college 科学院=academy_of_sciences 化工=chemical
  石油=petroleum 天然气=gas 能源=energy 电力=electric_power 机械=machinery 设备=equipment 仪器=instruments 精密=precision
  光电=optoelectronics 光学=optical 材料=materials 金属=metal 钢铁=steel 建设=construction 建筑=construction 工程=engineering
  投资=investment 控股=holdings 管理=management 发展=development 服务=services 制造=manufacturing 汽车=automobile 船舶=shipbuilding
  重工=heavy_industries 核工业=nuclear_industry 兵器=ordnance 公司=company 总公司=corporation 银行=bank 保险=insurance 生物=biological
  医药=pharmaceutical 医疗=medical 商贸=trading 商社=trading 産業=industries 工業=industries 製作所=works 銀行=bank 大学校=university
  전자=electronics 무역=trading 산업=industries 은행=bank 건설=construction 기술=technology
`),
].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
