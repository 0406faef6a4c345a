/** What XML 1.0 cannot hold at all, however it is written. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text as XML's character data, in elements and attributes alike. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, " ").replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
