const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

/** Written before a name: the full stop never ends a sentence. Without the full stop, in lower case. */
export const TITLES = words(`
  mr mrs ms messrs mx dr prof rev fr hon sen rep reps sens gov gen lt col maj capt cpt cmdr adm sgt cpl pvt brig supt insp
  pres amb atty mme mlle mgr msgr st ste mt ft sr sra dep asst vs v no nos vol vols pp fig figs sec art ch ed eds
`);

/** May stand at a sentence's end or inside it; which of the two, the next word tells. */
export const ABBREVIATIONS = words(`
  jr inc corp co cos ltd llc plc bros etc al ca approx cf dept est govt intl natl univ assn min max misc tel ext
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ave blvd rd hwy ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla
  ore pa tenn tex va vt wash wis wyo ph.d phd bsc msc ba ma esq dist vs e.g i.e eg ie a.k.a hrs mins lb lbs oz yr yrs
`);

/** Only an abbreviation where a number follows ("No. 5", "Dec. 3", "p. 12"). */
export const BEFORE_NUMBERS = words(
  "no nos mar may jun jul art sec fig figs p pp vol ch min max sat sun mon fri ext sep",
);

/** Common words that open a sentence after an abbreviation ("… of the U.S. The …"). */
export const OPENERS = words(`
  the a an this that these those he she it they we i you his her its their our my there here in on at by for from with
  after before since during while when where if as although though but and or yet so then now also however meanwhile
  moreover still both some many most all no not what who how why under according earlier later last separately despite
`);

/** What may follow the dot inside an address or a file's name ("example.com", "report.pdf"). */
export const ENDINGS = words(`
  com org net edu gov mil int info biz io co uk us eu de fr ru cn jp kr kp ua ca au in il ir tv me ly news
  doc docx pdf xls xlsx ppt txt html htm php jpg jpeg png gif zip exe csv xml json url
`);
