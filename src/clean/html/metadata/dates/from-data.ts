import { namesOf } from "../../names.js";
import type { Element } from "../../tree.js";
import { typesOf } from "../json-ld.js";
import { wordsOf } from "../tags.js";
import { candidate, type DateFinder, dated } from "./candidate.js";
import { stampOf } from "./stamp.js";

const ARTICLE = /article|posting|report/i;
const OTHER = /webpage|newsitem|creativework|recipe|review|event|video/i;

/** What linked data says of articles. */
export const fromLinkedData: DateFinder = ({ things, ...rest }) => {
  const view = { ...rest, things };
  return things.flatMap((thing) => {
    const types = typesOf(thing);
    const isArticle = types.some((type) => ARTICLE.test(type));
    if (types.length > 0 && !isArticle && !types.some((type) => OTHER.test(type))) return [];
    const sure = isArticle ? 0.95 : 0.8;
    return [
      ...dated("published", thing.datePublished, "JSON-LD datePublished", sure, view),
      ...dated("published", thing.dateCreated, "JSON-LD dateCreated", sure - 0.12, view),
      ...dated("published", thing.uploadDate, "JSON-LD uploadDate", 0.45, view),
      ...dated("modified", thing.dateModified, "JSON-LD dateModified", sure - 0.05, view),
    ];
  });
};

/** Names under which pages also give the day of the last change, or of the visit. */
const VAGUE = new Set(["date", "dc.date", "dcterms.date", "dc:date", "timestamp", "created"]);

/** What `meta` tags say. */
export const fromMeta: DateFinder = (view) =>
  [...view.tags.meta].flatMap(([name, values]) => {
    const { published, modified } = view.tables;
    const kind = published.has(name) ? "published" : modified.has(name) ? "modified" : null;
    if (!kind) return [];
    const sure = /published|issued|pubdate|publish/.test(name) ? 0.93 : VAGUE.has(name) ? 0.68 : 0.82;
    return values.slice(0, 3).flatMap((value) => dated(kind, value, `meta ${name}`, sure, view));
  });

const PROPERTIES = [
  ["datepublished", "published", 0.88],
  ["datecreated", "published", 0.8],
  ["datemodified", "modified", 0.85],
] as const;

/** What microdata says. */
export const fromMicrodata: DateFinder = (view) =>
  PROPERTIES.flatMap(([name, kind, sure]) =>
    (view.tags.items.get(name) ?? [])
      .slice(0, 4)
      .flatMap(({ value }) => dated(kind, value, `microdata ${name}`, sure, view)),
  );

/** `time` elements: those called published or marked so, then the first of all. */
export const fromTimes: DateFinder = (view) =>
  view.tags.times.slice(0, 60).flatMap((element, i) => {
    const names = namesOf(element);
    const value = element.attributes.datetime || wordsOf(element, 80);
    const isModified = names.some((name) => /^(?:updated|modified)$/.test(name)) && !names.includes("published");
    const marked = "pubdate" in element.attributes || names.some((name) => /^(?:published|pubdate)$/.test(name));
    const sure = standsAside(element) ? 0.2 : marked ? 0.84 : i === 0 ? 0.62 : 0.35;
    const source = marked ? "time element, marked published" : "time element";
    return dated(isModified ? "modified" : "published", value, source, sure, view);
  });

const ASIDE = /^(?:comments?|commentlist|related|sidebar|widget|replies|reply)$/;

/** In an aside, a foot or a comment, where other things are dated. */
function standsAside(element: Element): boolean {
  for (let at: Element | null = element; at && at.name !== "body"; at = at.parent) {
    if (/^(?:aside|nav|footer)$/.test(at.name) || namesOf(at).some((name) => ASIDE.test(name))) return true;
  }
  return false;
}

const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

/** The address: "/2019/11/19/", "/2019/nov/19/" or "20191119" in its path. */
export const fromAddress: DateFinder = ({ address }) => {
  const path = address?.slice(0, 500) ?? "";
  const spaced =
    /\/(\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?=\D|$)/.exec(path) ?? /[/_-](\d{4})-(\d{2})-(\d{2})(?=\D|$)/.exec(path);
  const named = /\/(\d{4})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})\//i.exec(path);
  const reversed = /[/_-](\d{1,2})-(\d{1,2})-(20[0-4]\d)(?=\D|$)/.exec(path);
  const run = /(?<!\d)(20[0-4]\d)(0[1-9]|1[0-2])([0-3]\d)(?=\D|$)/.exec(path);
  const found = spaced ?? named ?? reversed ?? run;
  if (!found) return [];
  const [year, month, day] = found === reversed ? found.slice(1).reverse() : found.slice(1);
  const number = /\d/.test(month!) ? month! : String(MONTHS.indexOf(month!.toLowerCase()) / 3 + 1);
  const stamp = stampOf(`${year}-${number.padStart(2, "0")}-${day!.padStart(2, "0")}`);
  return stamp ? [candidate("published", stamp, "address", found === run || found === reversed ? 0.6 : 0.8)] : [];
};
