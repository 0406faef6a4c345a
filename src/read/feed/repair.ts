/**
 * What most often ails feeds, undone: bare ampersands and less-than signs, a download cut off after some items. The words of the items
 * stay as they are.
 */
export function repairXml(text: string): string {
  return closed(outsideCdata(text, escapeBare));
}

/**
 * A feed without what no feed needs: characters that XML forbids, and a document type, which may declare entities that grow without end.
 * What refers to them stays as written.
 */
export function harmless(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/<!DOCTYPE[^>[]{0,2000}(?:\[[\s\S]*?\]\s*)?>/gi, "");
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function outsideCdata(text: string, mend: (part: string) => string): string {
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part, at) => (at % 2 === 1 ? part : mend(part)))
    .join("");
}

function escapeBare(part: string): string {
  return part.replace(/&(?!#?\w{1,31};)/g, "&amp;").replace(/<(?![a-zA-Z/!?])/g, "&lt;");
}

/** A feed that breaks off, closed after its last whole item. */
function closed(text: string): string {
  if (/<\/(?:rss|feed|[\w]+:RDF)\s*>\s*$/i.test(text.slice(-200))) return text;
  const ends = [...text.matchAll(/<\/(item|entry)\s*>/gi)];
  const last = ends.at(-1);
  const root = /<(rss|feed|\w+:RDF)[\s>]/i.exec(text)?.[1];
  if (!last || root === undefined) return text;
  const channel = root.toLowerCase() === "rss" ? "</channel>" : "";
  return `${text.slice(0, last.index + last[0].length)}${channel}</${root}>`;
}
