import { z } from "@hono/zod-openapi";
import { decisionsThatHold } from "../../keep/index.js";
import { Decision, HearsayRecord } from "../../model/index.js";
import { type Catalogue, publishedDay, type ReportEntry, reportsIn } from "../../query/index.js";
import { amend, judgedIn } from "../../review/index.js";
import { notFound } from "../errors.js";
import { filterOf } from "../filter.js";
import { page } from "../paging.js";
import { read } from "../route.js";
import { FilterQuery, listOf, PageQuery, ReportRef } from "../schemas/common.js";
import { reportRef } from "../views/refs.js";

const ReportItem = ReportRef.extend({
  statements: z.int(),
  events: z.int(),
  story: z.string().nullable(),
  copyOf: z.string().nullable(),
}).openapi("ReportItem");

/** A finding's merged event and claim, so that a reader can go from words to what is known. */
const Merged = z.object({ finding: z.string(), event: z.string(), claim: z.string().nullable() });

const ReportDetail = z
  .object({
    report: ReportItem,
    record: HearsayRecord,
    merged: z.array(Merged),
    judged: z.array(Decision).openapi({
      description: "what people judged of its findings, in order; the record has it applied, and those rejected too",
    }),
  })
  .openapi("ReportDetail");

export const listReports = read({
  path: "/api/reports",
  summary: "Reports, those published last first, the undated last; `from` and `to` are days of publication",
  query: FilterQuery.extend(PageQuery.shape),
  answer: listOf(ReportItem),
  give: (asked, catalogue) => {
    const found = reportsIn(catalogue, filterOf(asked, catalogue));
    const dated = found.filter((report) => publishedDay(report) !== null);
    const undated = found.filter((report) => publishedDay(report) === null);
    return page(
      [...dated.reverse(), ...undated],
      asked,
      ({ document }) => document.id,
      (report) => reportItem(report, catalogue),
    );
  },
});

export const oneReport = read({
  path: "/api/reports/{id}",
  summary: "One report's whole record, and which event and claim each of its findings is part of",
  params: z.object({ id: z.string() }),
  answer: ReportDetail,
  give: async ({ id }, catalogue, archive) => {
    const report = catalogue.report(id);
    const made = report && (await archive.store.getRecord(id));
    if (!report || !made) throw notFound("report", id);
    const judged = judgedIn(id, await decisionsThatHold(archive.store));
    const record = amend(
      made,
      judged.filter(({ judgement }) => judgement === "mended"),
    );
    const merged = report.findings.flatMap((finding) => {
      const entry = catalogue.eventWith(finding.id);
      return entry ? [{ finding: finding.id, event: entry.event.id, claim: entry.event.claim }] : [];
    });
    return { report: reportItem(report, catalogue), record, merged, judged };
  },
});

function reportItem(report: ReportEntry, catalogue: Catalogue): z.infer<typeof ReportItem> {
  const { id } = report.document;
  return {
    ...reportRef(report, catalogue),
    statements: report.statements.length,
    events: report.findings.length,
    story: catalogue.storyOf(id)?.id ?? null,
    copyOf: catalogue.copyOf(id)?.whole ?? null,
  };
}
