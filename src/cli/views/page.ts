import { readPage } from "../../clean/index.js";
import { changeOf } from "../../keep/index.js";
import type { HearsayRecord } from "../../model/index.js";
import type { Store } from "../../store/index.js";
import { visible } from "../terminal.js";
import { versionChangeLines } from "./versions.js";

/** Earlier versions of a report at its address, the first first, each with what the next one changed; none where it was seen but once. */
export async function versionLines(record: HearsayRecord, store: Store): Promise<string[]> {
  const { uri } = record.document;
  const earlier = uri === null ? [] : await store.versions(uri);
  const all = [...earlier, record];
  if (earlier.length === 0) return [];
  return [
    "",
    `versions seen: ${all.length}`,
    ...all.flatMap((version, at) => [
      `  ${version.document.fetched ?? "when is not known"}  ${version.document.id}  bytes ${version.document.bytes.slice(0, 12)}…`,
      ...(at === 0 ? [] : versionChangeLines(changeOf(all[at - 1]!, version))),
    ]),
  ];
}

/** Lines of a web page that its report's text leaves out, each with the reason, as its kept bytes give them. */
export async function removedLines({ document }: HearsayRecord, store: Store): Promise<string[]> {
  const source = await store.getSource(document.bytes, document.uri);
  if (source?.format !== "html") return ["", "no web page: nothing is left out of its text"];
  const page = readPage(source.bytes, { uri: document.uri, contentType: source.contentType ?? null });
  const removed = page.removed();
  return [
    "",
    `left out of the page: ${removed.length} lines`,
    ...removed.map(({ text, reason, bytes }) => `  ${bytes.start}–${bytes.end} (${reason}): ${visible(text)}`),
  ];
}
