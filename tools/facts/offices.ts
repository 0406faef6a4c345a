/** An office as `officeholders-2025-01.csv` words it, in the words of the record. */
export interface OfficeKind {
  readonly role: string;
  readonly titles: readonly string[];
  readonly sector: readonly string[];
}

type Rule = readonly [pattern: RegExp, role: string, titles: string, sector: string];

/** One part of an office ("President / Minister of Defence" has two) to its role, title words and sectors; the first rule that fits. */
const RULES: readonly Rule[] = [
  [/^Supreme Leader$/, "head_of_state", "supreme leader|leader", "GOV"],
  [/^President$/, "head_of_state", "president", "GOV"],
  [/^(monarch|King)$/, "head_of_state", "king|monarch", "GOV"],
  [/^Emperor$/, "head_of_state", "emperor", "GOV"],
  [/^(Emir|Sultan|Grand Duke|Prince|Pope)\b/, "head_of_state", "$1", "GOV"],
  [
    /^Chairman of the (Sovereignty Council|Presidential (Leadership )?Council|Transitional Sovereign)/,
    "head_of_state",
    "chairman",
    "GOV",
  ],
  [/^(Head of the Republic|Supreme Leader)/, "head_of_state", "leader", "GOV"],
  [
    /^(Prime Minister|Prime Minister \(PLC\)|Chairman of the Cabinet of Ministers \(Prime Minister\)|President of the Council of Ministers|Chief Adviser)$/,
    "head_of_government",
    "prime minister",
    "GOV",
  ],
  [/^Taoiseach$/, "head_of_government", "taoiseach|prime minister", "GOV"],
  [/^(Federal )?Chancellor$/, "head_of_government", "chancellor", "GOV"],
  [/^Premier( of the State Council)?$/, "head_of_government", "premier|prime minister", "GOV"],
  [/^General Secretary of the/, "party_leader", "general secretary|party chief|leader", "GOV|PTY"],
  [
    /^(First |Senior )?(Deputy|Vice)[ -](Prime Minister|Premier|Chancellor)\b|^Tánaiste$/,
    "deputy_head_of_government",
    "deputy prime minister|vice premier",
    "GOV",
  ],
  [/^(First )?(Executive )?Vice[ -]President$/, "vice_president", "vice president", "GOV"],
  [
    /^(Deputy|Assistant|Second|Associate|Minister Delegate|Minister-delegate|State Secretary|Secretary of State (to|in charge))/,
    "",
    "",
    "",
  ],
  [/^Minister (of|for) State\b|^Minister of State /, "", "", ""],
  [
    /^(Federal )?(Minister|Secretary|Cabinet Secretary|Prime Cabinet Secretary)\b.*\b(Foreign|External) (and (European|CARICOM) )?(Affairs|Relations)/,
    "foreign_minister",
    "foreign minister",
    "GOV",
  ],
  [
    /^Federal Minister of European and International Affairs|^Minister for European and International Affairs|^Minister of (Europe and )?Foreign|^Minister of International Relations and Cooperation/,
    "foreign_minister",
    "foreign minister",
    "GOV",
  ],
  [
    /^Minister of Foreign and European Affairs|^Deputy Prime Minister for Foreign and European Affairs/,
    "foreign_minister",
    "foreign minister",
    "GOV",
  ],
  [
    /^(Foreign Secretary|Secretary of State for Foreign and Commonwealth Affairs)$/,
    "foreign_minister",
    "foreign secretary|foreign minister",
    "GOV",
  ],
  [
    /^(Federal )?(Minister|Secretary|Cabinet Secretary|Secretary of State) (of|for) (the )?(National |Revolutionary )?(Defen[cs]e|Armed Forces|Revolutionary Armed Forces)\b(?! (Industr|Production))/,
    "defence_minister",
    "defense minister|defence minister",
    "GOV|MIL",
  ],
  [
    /^(Federal )?(Minister|Secretary|Cabinet Secretary) (of|for) (the )?(Interior|Internal Affairs|Home Affairs|Homeland Security|National Security)\b/,
    "interior_minister",
    "interior minister|home minister",
    "GOV",
  ],
  [/^Secretary of State for the Home Department$/, "interior_minister", "home secretary|interior minister", "GOV"],
  [/^Chancellor of the Exchequer$/, "finance_minister", "chancellor of the exchequer|finance minister", "GOV"],
  [/^Secretary of the Treasury$/, "finance_minister", "treasury secretary|secretary of the treasury", "GOV"],
  [
    /^(Federal )?(Minister|Secretary|Cabinet Secretary) (of|for) (the )?(Economy and )?(Finance|Treasury)\b/,
    "finance_minister",
    "finance minister",
    "GOV",
  ],
  [/^(Federal )?Minister (of|for) (the )?Justice\b/, "justice_minister", "justice minister", "GOV|JUD"],
  [
    /^(Federal )?Minister (of|for) (the )?(Oil|Energy|Petroleum)\b/,
    "energy_minister",
    "energy minister|oil minister",
    "GOV",
  ],
  [/^(Federal )?Minister (of|for) (Public )?Health\b/, "health_minister", "health minister", "GOV"],
  [/^Minister of (Re)?unification$/, "unification_minister", "unification minister", "GOV"],
  [
    /^(Speaker of the|President of the (Senate|National Assembly|Chamber|Congress|Parliament|European Parliament|Bundestag|Riigikogu|Storting)|Chairman of the (State Duma|Federation Council|National Assembly|Senate|NPC|Verkhovna Rada)|Speaker$)/,
    "speaker",
    "speaker|chairman",
    "LEG",
  ],
  [
    /^(Chief of (the )?(General|Defence|Joint|Army|Joint General)? ?(Staff|Defence|Defence Forces?|Armed Forces)|Chairman of the Joint Chiefs|Commander(-in-Chief)? of the (Armed|Defence|Estonian|National)|Supreme Commander of the Armed Forces|Head of (the )?(Joint Chiefs|General Staff))/,
    "military_chief",
    "army chief|military chief|chief of staff|general",
    "MIL",
  ],
  [
    /^(Director|Head|Chief|Chairman)( of)?( the)? .*(Intelligence|Security Service|CIA|Mossad|Shin Bet|State Security)/,
    "intelligence_chief",
    "intelligence chief|spy chief|director",
    "GOV|SPY",
  ],
  [
    /^(Governor|President|Chairman|Chair)( of)?( the)? .*(Bank|Riksbank|Bundesbank|Federal Reserve)/,
    "central_bank_governor",
    "central bank governor|governor",
    "GOV",
  ],
  [
    /^(National Security Advis[eo]r|Director of the National Security Office|Secretary of the (National )?Security( and Defense)? Council)/,
    "national_security_adviser",
    "national security adviser|national security advisor|security council secretary",
    "GOV",
  ],
  [/^(Permanent Representative|Ambassador) to the United Nations/, "ambassador_to_un", "ambassador", "GOV"],
  [
    /^(Attorney[ -]General|Prosecutor[ -]General|General Prosecutor)/,
    "attorney_general",
    "attorney general|prosecutor general",
    "GOV|JUD",
  ],
  [/^(Chief Justice|President of the Supreme (People's )?Court)/, "chief_justice", "chief justice", "JUD"],
  [
    /^(Government Spokes|White House Press|Press Secretary)/,
    "spokesperson",
    "spokesperson|spokesman|spokeswoman",
    "GOV",
  ],
  [
    /^(White House Chief of Staff|Chief of Staff to the President|Head of the (Office of the President|Presidential Administration|Presidential Office))/,
    "chief_of_staff",
    "chief of staff",
    "GOV",
  ],
  [/^Governor$/, "governor", "governor|gov.", "GOV"],
  [
    /^Secretary[ -]General of (the United Nations|NATO)|^Director-General of|^President of the European (Commission|Council)|^President of the International Court/,
    "head_of_organization",
    "secretary-general|secretary general|director-general|president",
    "",
  ],
  [/High Representative for Foreign Affairs/, "foreign_minister", "foreign policy chief|high representative", "GOV"],
];

/** What the parts of an office come to; empty where none is an office of the record. */
export function officeKinds(office: string, country: string): OfficeKind[] {
  const kinds: OfficeKind[] = [];
  for (const part of office.split(" / ")) {
    const kind = special(part, country) ?? general(part);
    if (kind && !kinds.some((other) => other.role === kind.role)) kinds.push(kind);
  }
  return kinds;
}

function general(part: string): OfficeKind | null {
  for (const [pattern, role, titles, sector] of RULES) {
    const match = pattern.exec(part);
    if (!match) continue;
    if (role === "") return null;
    return { role, titles: list(titles.replace("$1", (match[1] ?? "").toLowerCase())), sector: list(sector) };
  }
  return null;
}

/** Offices whose words mean something else in one country. */
function special(part: string, country: string): OfficeKind | null {
  if (country === "USA" && part === "Secretary of State") {
    return { role: "foreign_minister", titles: ["secretary of state"], sector: ["GOV"] };
  }
  if (country === "USA" && part === "Secretary of Defence") {
    return { role: "defence_minister", titles: ["defense secretary", "secretary of defense"], sector: ["GOV", "MIL"] };
  }
  if (country === "GBR" && part === "Secretary of State for Defence") {
    return { role: "defence_minister", titles: ["defence secretary", "defense secretary"], sector: ["GOV", "MIL"] };
  }
  if (country === "IRN" && part === "President") {
    return { role: "head_of_government", titles: ["president"], sector: ["GOV"] };
  }
  if (country === "PSE" && part.startsWith("Minister of State for Foreign Affairs")) {
    return { role: "foreign_minister", titles: ["foreign minister"], sector: ["GOV"] };
  }
  return null;
}

function list(cell: string): string[] {
  return cell === "" ? [] : cell.split("|");
}
