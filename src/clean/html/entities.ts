import { parseHtml } from "./parse-html.js";

/** Named entities that one process looks up: the standard has 2,231, so a flood of made-up names stops here. */
const MAX_LOOKED_UP = 4096;
const looked = new Map<string, string>();

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));?/y;

/** A stretch of text with its entities read. Entities nobody knows stay as they are written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  let result = "";
  let at = 0;
  for (let next = text.indexOf("&"); next >= 0; next = text.indexOf("&", at)) {
    const { value, length } = entityAt(text, next);
    result += text.slice(at, next) + value;
    at = next + length;
  }
  return result + text.slice(at);
}

/** The entity at an `&`: what it stands for and how many characters it takes. A bare `&` stands for itself. */
export function entityAt(text: string, at: number): { value: string; length: number } {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  if (!match) return { value: "&", length: 1 };
  const [whole, decimal, hex, name] = match;
  if (name === undefined)
    return { value: characterOf(Number.parseInt(decimal ?? hex!, decimal ? 10 : 16)), length: whole.length };
  const value = named(name);
  return value === null ? { value: "&", length: 1 } : { value, length: whole.length };
}

/** Code points 0x80 to 0x9F mean Windows-1252, as browsers have it. */
function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder("windows-1252").decode(new Uint8Array([code]));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

function named(name: string): string | null {
  const known = looked.get(name);
  if (known !== undefined) return known === "" ? null : known;
  if (looked.size >= MAX_LOOKED_UP) return null;
  const text = parseHtml(`<p>&${name};</p>`).document.querySelector("p")?.textContent ?? "";
  const value = text === `&${name};` ? "" : text;
  looked.set(name, value);
  return value === "" ? null : value;
}
