/** States where the family name comes first, also in English-language news. */
const FAMILY_FIRST = new Set(["CHN", "TWN", "PRK", "KOR", "SGP", "HKG", "MAC", "KHM"]);
/** States where people are called by the first of their names, and have no family name. */
const GIVEN = new Set(["ETH", "ERI", "MYS", "ISL", "THA"]);
/** States where the last of the names, the given one, is used. */
const LAST = new Set(["VNM", "VDR", "RVN"]);
/** States where the whole name is used. */
const WHOLE = new Set(["MMR", "LAO", "BTN", "AFG"]);
/** States where the father's family name, next to last, is used with or without the mother's. */
const TWO_SURNAMES = new Set(
  "ESP MEX ARG CHL COL PER VEN ECU BOL PRY URY CUB DOM GTM HND SLV NIC CRI PAN GNQ".split(" "),
);
const PARTICLES = new Set(
  "von van der den de del della di da dos das du la le el al bin ibn ben ould abu ap ter ten zu af av".split(" "),
);
/** Names that are function words when they stand alone at a sentence's start: such people are not called by them here. */
const FUNCTION_WORDS = new Set(
  "a an and any are as at be but by can do for from go had has he her him his how i if in is it its me my no nor not now o of off on or our out she so than that the to too up us we who y you all also am among both did each few more most one other own same some such then they this was were will with".split(
    " ",
  ),
);
const TITLES = /^(Jr\.?|Sr\.?|II|III|IV)$/;

/** What news calls a person after the first mention, from their name and country; nothing for monarchs and whole-name people. */
export function calledBy(label: string, country: string): string[] {
  return namesAlone(label, country).filter((name) => !FUNCTION_WORDS.has(name.toLowerCase()));
}

function namesAlone(label: string, country: string): string[] {
  const name = label.split(",")[0]!.replace(/\s*\(.*\)/, "");
  const words = name.split(" ").filter((word) => !TITLES.test(word));
  if (words.length < 2 || isRegnal(label) || WHOLE.has(country)) return [];
  if (FAMILY_FIRST.has(country) && isFamilyFirst(words)) return [words[0]!];
  if (GIVEN.has(country)) return [words[0]!];
  if (LAST.has(country)) return [words.at(-1)!];
  return familyNames(words, country);
}

/** "Charles III", "Hussein of Jordan": a ruler's name, which holds no family name. */
export function isRegnal(label: string): boolean {
  return /\b([IVX]{1,5}$|of (the )?[A-Z])/.test(label) || /^Pope /.test(label);
}

/** Of two or three words with a hyphenated or two-word given name after: not "John Lee". */
function isFamilyFirst(words: readonly string[]): boolean {
  return (
    words[0]!.length <= 6 &&
    !/^(John|Carrie|Donald|Leung Chun|James|Henry|Lawrence|Tharman|Halimah|Tony|Paul)$/.test(words[0]!)
  );
}

function familyNames(words: readonly string[], country: string): string[] {
  let start = words.length - 1;
  const found = [words[start]!];
  if (TWO_SURNAMES.has(country) && words.length >= 4 && !PARTICLES.has(words[start - 1]!.toLowerCase())) {
    return [words[start - 1]!, `${words[start - 1]} ${words[start]}`];
  }
  while (start > 1 && PARTICLES.has(words[start - 1]!.toLowerCase())) {
    start--;
    found.push(words.slice(start).join(" "));
  }
  const bare = /^(?:al|el|as|ash|ar|an|ad|at|az)-(.{3,})$/i.exec(words.at(-1)!);
  if (bare) found.push(bare[1]!);
  const western = /^(von|van|de|du|da|di|der)$/i.test(words[words.length - 2] ?? "") && words.length > 2;
  return western ? found.slice(1) : found;
}
