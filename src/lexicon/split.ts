/** A character that stands as a token of its own inside a name. */
const OWN_TOKEN = new Set(["-", ",", "(", ")", "/", "“", "”", '"', ":", ";"]);

/**
 * The tokens of a name as the tokenizer (UD English) would give them: parts at blanks; hyphens, commas, slashes and brackets on
 * their own ("Dae-sik" is Dae - sik); a possessive off its noun ("People's" is People 's, "Workers'" is Workers '). A
 * point stays with its abbreviation ("U.S.", "St.").
 */
export function splitName(name: string): string[] {
  const tokens: string[] = [];
  for (const part of name.replace(/[’‘ʼ]/g, "'").split(/\s+/)) {
    for (const piece of splitMarks(part)) tokens.push(...splitPossessive(piece));
  }
  return tokens;
}

function splitMarks(part: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let i = 0; i < part.length; i++) {
    if (!OWN_TOKEN.has(part[i]!)) continue;
    if (i > start) pieces.push(part.slice(start, i));
    pieces.push(part[i]!);
    start = i + 1;
  }
  if (start < part.length) pieces.push(part.slice(start));
  return pieces;
}

function splitPossessive(piece: string): string[] {
  if (piece.length > 2 && /'s$/i.test(piece)) return [piece.slice(0, -2), piece.slice(-2)];
  if (piece.length > 2 && /s'$/i.test(piece)) return [piece.slice(0, -1), "'"];
  return [piece];
}

const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  ı: "i",
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  þ: "th",
  Þ: "Th",
  ə: "a",
  Ə: "A",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  ʻ: "'",
  "‐": "-",
  "‑": "-",
};

/** Folded letters, kept once they are made; only of the scripts in which names of the tables are written. */
const folded = new Map<string, string>();

/** A token without accents and with straight apostrophes and hyphens, so that "Erdoğan" and "Erdogan" are one. Case stays. */
export function foldToken(token: string): string {
  if (isAscii(token)) return token;
  let plain = "";
  for (const letter of token) plain += letter <= "\u007f" ? letter : foldLetter(letter);
  return plain;
}

function foldLetter(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const plain = LETTERS[letter] ?? letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  if (letter < "\u2100") folded.set(letter, plain);
  return plain;
}

function isAscii(token: string): boolean {
  for (let i = 0; i < token.length; i++) if (token.charCodeAt(i) > 127) return false;
  return true;
}
