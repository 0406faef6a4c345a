import { hostOf } from "../../../lexicon/outlets.js";
import { type Thing, textOf, typesOf } from "./json-ld.js";
import type { Tags } from "./tags.js";
import { squeezed } from "./title.js";

/** Who runs the page, as it says so itself; null where it does not. */
export function readPublisher(tags: Tags, things: readonly Thing[]): string | null {
  const article = things.find(
    (thing) => typesOf(thing).some((type) => /article|posting|report/i.test(type)) && textOf(thing.publisher),
  );
  const publisher = textOf(article?.publisher);
  const names = [
    tags.meta.get("og:site_name")?.[0],
    publisher,
    tags.meta.get("dc.publisher")?.[0],
    tags.meta.get("application-name")?.[0],
    tags.meta.get("publisher")?.[0],
  ];
  return names.find((name) => name && !/^https?:/i.test(name) && name.length <= 80) ?? null;
}

/** The names of the site, squeezed: what it calls itself and what its address says. */
export function siteNames(tags: Tags, things: readonly Thing[], address: string | null): Set<string> {
  const host = address ? hostOf(address) : null;
  const said = [
    ...(tags.meta.get("og:site_name") ?? []),
    ...(tags.meta.get("application-name") ?? []),
    ...things
      .filter((thing) => typesOf(thing).some((type) => /organization|website/i.test(type)))
      .map((thing) => textOf(thing.name)),
    readPublisher(tags, things),
    host,
    host?.replace(/\.(?:co|com|org|net)?\.?[a-z]{2,6}$/, "") ?? null,
  ];
  return new Set(said.flatMap((name) => (name ? squeezed(name) : [])).filter((name) => name.length > 1));
}

/** Where the report first stood, where the page says that it was elsewhere. */
export function readOriginalSource(tags: Tags, things: readonly Thing[], address: string | null): string | null {
  const based = things.map((thing) => textOf(thing.sourceOrganization)).find((name) => name !== null);
  const said = tags.meta.get("original-source")?.[0] ?? tags.meta.get("syndication-source")?.[0] ?? based ?? null;
  if (said) return said;
  const canonical = tags.links.get("canonical")?.[0];
  const own = address ? hostOf(address) : null;
  const other = canonical && /^https?:/i.test(canonical) ? hostOf(canonical) : null;
  return own && other && !sameSite(own, other) ? other : null;
}

/** Hosts of one site: their last two labels are the same. */
function sameSite(a: string, b: string): boolean {
  const end = (host: string) => host.split(".").slice(-2).join(".");
  return end(a) === end(b);
}
