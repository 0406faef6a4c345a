import type { VersionChange } from "../../keep/index.js";
import { clip, visible } from "../terminal.js";

/** Changed paragraphs of a report that are shown. */
const SHOWN = 3;

/** What a new version of a report changed, a line each. */
export function versionChangeLines({ headline, added, removed }: VersionChange): string[] {
  const lines = [
    ...(headline ? [`was headed: ${headline.before ?? "(nothing)"}`] : []),
    ...removed.slice(0, SHOWN).map((text) => `− ${text}`),
    ...(removed.length > SHOWN ? [`− … ${removed.length - SHOWN} paragraphs more`] : []),
    ...added.slice(0, SHOWN).map((text) => `+ ${text}`),
    ...(added.length > SHOWN ? [`+ … ${added.length - SHOWN} paragraphs more`] : []),
  ];
  return lines.map((line) => `           ${clip(visible(line), 140)}`);
}
