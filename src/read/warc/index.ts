import type { Problem, Source } from "../../model/index.js";
import { isPageType } from "../format.js";
import { damaged, emptyInput, MAX_PAGE, tooLarge } from "../problems.js";
import { oneSource } from "../whole.js";
import { bodyOf, parseAnswer } from "./http.js";
import { recordsOf, type WarcFault, type WarcRecord } from "./records.js";

/** What stands round a page in its record (headers) is held besides the page. */
const MAX_CONTENT = MAX_PAGE + 1024 * 1024;

/**
 * The pages and texts of a web archive, one source each, with the address and the day it was had from there. Pictures, scripts, redirects,
 * errors and what else is no report are passed over; a broken record is a problem and the next one is read.
 */
export async function* readWarc(at: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Source | Problem> {
  let any = false;
  for await (const record of recordsOf(chunks, mayHoldReport, MAX_CONTENT)) {
    const found = "fault" in record ? faultOf(at, record) : readRecord(at, record);
    any = true;
    if (found) yield found;
  }
  if (!any) yield emptyInput(at, "the archive holds no records");
}

function faultOf(at: string, { number, fault }: WarcFault): Problem {
  return damaged(`${at}:${number}`, `record ${number} of the archive is broken: ${fault}`);
}

const TYPES = new Set(["response", "resource", "conversion"]);

function mayHoldReport(headers: ReadonlyMap<string, string>): boolean {
  return TYPES.has(headers.get("warc-type") ?? "") && /^<?https?:/i.test(headers.get("warc-target-uri") ?? "");
}

function readRecord(at: string, record: WarcRecord): Source | Problem | null {
  if (!mayHoldReport(record.headers)) return null;
  const uri = record.headers.get("warc-target-uri")!.replace(/^<|>$/g, "");
  const place = `${at}:${record.number} (${uri.slice(0, 300)})`;
  const page = record.headers.get("warc-type") === "response" ? answered(record) : plain(record);
  if (page === null) return null;
  if (!record.whole || page.body === "too-large") return tooLarge(place, MAX_PAGE);
  if (page.body === "damaged") return damaged(place, "its content is packed and damaged");
  if (page.body.length === 0) return null;
  const from = { uri, fetched: dateOf(record), contentType: page.type || null };
  return oneSource(place, page.body, isPageType(page.type) ? "html" : "text", from);
}

interface Held {
  type: string;
  body: Uint8Array | "too-large" | "damaged";
}

/** An answer that is a page and no error or redirect. */
function answered({ content }: WarcRecord): Held | null {
  const answer = parseAnswer(content);
  if (!answer || answer.status < 200 || answer.status > 299) return null;
  const type = answer.headers.get("content-type") ?? "";
  return isReport(type) ? { type, body: bodyOf(answer, MAX_PAGE) } : null;
}

function plain({ headers, content }: WarcRecord): Held | null {
  const type = headers.get("content-type") ?? "";
  return isReport(type) ? { type, body: content } : null;
}

function isReport(type: string): boolean {
  return isPageType(type) || /^\s*text\/plain\b/i.test(type);
}

/** When it was fetched, to the second, where the archive says so in the form that it must have. */
function dateOf({ headers }: WarcRecord): string | null {
  const date = headers.get("warc-date") ?? "";
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(date) ? date : null;
}
