import { lineWords } from "../../lexicon/line-phrases.js";
import { datesInLine } from "../dates.js";
import { type Finding, inHead, type Page, type Rule } from "../page.js";
import type { Part } from "../part.js";

/** Longest caption and longest photo credit, in words. */
const LONGEST = 110;
const LONGEST_CREDIT = 12;

/** A credit that closes a caption without brackets: "… on Friday. Image: Jane Doe." */
const SIGNED = /[.!?]\s+(?:image|photo|picture|photograph|credit)s?(?:\s+(?:by|credit))?:\s+\p{Lu}[^.!?]{2,50}\.?$/iu;

/** Pictures: captions by their opening words, by "(L)", or by the photo credit they end in; and photo credits alone. */
export const caption: Rule = (page) =>
  page.parts.flatMap((part, i) => {
    if (part.length === 0 || part.length > LONGEST || part.cut !== null) return [];
    if (!/[.!?]["”]?\s/.test(part.text.slice(8)) && isPhotoCredit(part, page) && page.parts.length > 1)
      return [credit(i)];
    const reason = captionReason(part, page) ?? (isCaptionOfNext(page, i, part) ? "a photo credit follows it" : null);
    return reason ? [{ part: i, role: "caption" as const, reason, by: "clean/caption", facts: [] }] : [];
  });

function credit(part: number): Finding {
  return { part, role: "credit", reason: "a photo credit", by: "clean/caption", facts: [] };
}

/** "(Photo: Jane Doe/AP)", "AP Photo/Jane Doe", "Jane Doe / Reuters", "Getty Images": short, no sentence, and a house in it. */
function isPhotoCredit(part: Part, page: Page): boolean {
  if (part.length > LONGEST_CREDIT || part.endsInStop || page.tables.captions.houses.find(part.line.words) < 0)
    return false;
  if (page.tables.captions.houses.is(part.line))
    return /photo|image|getty|shutterstock|handout|courtesy|pool/i.test(part.text);
  if (/^\(?\s*(?:photo|image|picture|credit)s?\b/i.test(part.text)) return true;
  return (
    (hasHouseAtSlash(part.text, page) && datesInLine(part.line.tokens, page.tables.dates).length === 0) ||
    /\b(?:getty images|shutterstock|ap photo|pool photo|via (?:ap|reuters|afp|getty))\b/i.test(part.text)
  );
}

/** A name and a house at a slash or bar: "Jane Doe/AFP", "Jane Doe | Getty Images". */
function hasHouseAtSlash(text: string, page: Page): boolean {
  const fields = text.replace(/[()[\]]/g, " ").split(/\s*[/|]\s*/);
  if (fields.length < 2) return false;
  return (
    fields.some((field) => page.tables.captions.houses.is(lineWords(field))) &&
    fields.every((field) => !/^\p{Ll}/u.test(field.trim()))
  );
}

function captionReason(part: Part, page: Page): string | null {
  const { opens, places } = page.tables.captions;
  if (opens.starts(part.line) > 0 && !part.opensWithQuote && part.length >= 3) return "opens as captions do";
  if (places.holds(part.line) && part.length <= 60) return "says where people stand in a picture";
  const last = /[.!?]["”]?\s+([^.!?]{4,70})$/.exec(part.text.slice(-90));
  if (last && hasHouseAtSlash(last[1]!, page)) return "ends in a photo credit";
  if (SIGNED.test(part.text.slice(-80)) && part.length >= 6) return "ends in a photo credit";
  const bracket = /[([]([^()[\]]{2,80})[)\]]\s*\.?$/.exec(part.text.slice(-100));
  if (!bracket || part.length < 4) return null;
  const inside = bracket[1]!;
  const house = page.tables.captions.houses.find(lineWords(inside).words) >= 0;
  return house && /\/|photo|image|via|file/i.test(inside) ? "ends in a photo credit" : null;
}

/** One sentence or label above the report with a photo credit right after it. */
function isCaptionOfNext(page: Page, index: number, part: Part): boolean {
  const next = page.parts[index + 1];
  if (index === 0 || !next || !inHead(page, index) || part.length < 5 || part.length > 50) return false;
  return part.isProse && isPhotoCredit(next, page);
}
