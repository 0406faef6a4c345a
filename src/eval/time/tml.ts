import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A time expression as annotators marked it; offsets into the document's text. */
export interface GoldTime {
  start: number;
  end: number;
  type: string;
  value: string;
}

/** A TimeML document: the words inside `<TEXT>`, its creation time, its TIMEX3 elements. */
export interface TmlDocument {
  name: string;
  text: string;
  created: string;
  times: GoldTime[];
}

/** Reads every `.tml` file at or under a path, in order of name. */
export function readTml(path: string): TmlDocument[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".tml"))
        .sort()
        .map((file) => join(path, file))
    : [path];
  return files.map((file) => parseTml(readFileSync(file, "utf8"), file)).filter((document) => document !== null);
}

/** Reads one TimeML document; null where it has no text or no creation time. */
export function parseTml(xml: string, name: string): TmlDocument | null {
  const created = /<DCT>[\s\S]*?value="([^"]*)"/.exec(xml)?.[1];
  const from = xml.indexOf("<TEXT>");
  const to = xml.lastIndexOf("</TEXT>");
  if (created === undefined || from < 0 || to < from) return null;
  const times: GoldTime[] = [];
  let text = "";
  let open: (GoldTime & { outer: GoldTime | null }) | null = null;
  for (const match of xml.slice(from + 6, to).matchAll(/<(\/?)TIMEX3[^>]*>|<[^>]*>|[^<]+/g)) {
    const [piece, tag, closing] = pieceOf(match);
    if (tag === "text") text += decode(piece);
    else if (tag === "timex" && !closing) {
      open = {
        start: text.length,
        end: text.length,
        type: attribute(piece, "type"),
        value: attribute(piece, "value"),
        outer: open,
      };
    } else if (tag === "timex" && open) {
      const { outer, ...time }: GoldTime & { outer: GoldTime | null } = open;
      times.push({ ...time, end: text.length });
      open = outer as typeof open;
    }
  }
  return { name, text, created, times: times.filter((time) => time.end > time.start) };
}

function pieceOf(match: RegExpMatchArray): [string, "text" | "timex" | "other", boolean] {
  const piece = match[0];
  if (!piece.startsWith("<")) return [piece, "text", false];
  return match[1] === undefined ? [piece, "other", false] : [piece, "timex", match[1] === "/"];
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);
}
