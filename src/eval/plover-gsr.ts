import type { Event, HearsayRecord } from "../model/index.js";
import type { Tools } from "../pipeline.js";
import { ByRule } from "./by-rule.js";
import { Confusion } from "./confusion.js";
import { HALVES, halfOfRow } from "./halves.js";
import type { EvalResult } from "./result.js";
import { codeTexts, readRows } from "./sentences.js";
import type { EvalSet } from "./sets.js";

interface GsrActor {
  code: string;
  sector?: string;
}

/** One record of `plover_gsr.jsonl`. */
export interface GsrRow {
  id: string;
  text: string;
  event_current: string;
  mode: string;
  event_text: string;
  actor: GsrActor[];
}

/**
 * Type, mode where given, and country + sector of the actors (set F1), of the event whose words are most those of the record; each
 * also for both halves, and errors of the tuning half only.
 */
export async function scoreGsr(rows: readonly GsrRow[], tools: Tools): Promise<EvalResult> {
  const records = await codeTexts(rows, tools);
  const errors: string[] = [];
  const rules = new ByRule();
  const types = new Confusion();
  const modes = new Confusion();
  const counts = { all: new Count(), tuning: new Count(), kept: new Count() };
  rows.forEach((row, at) => {
    const record = records[at];
    const best = record ? closest(record, row) : null;
    const half = halfOfRow(row.id);
    const type = best?.type ?? "none";
    const mode = wantedMode(row);
    for (const part of ["all", half] as const) counts[part].add(row, best);
    types.add(row.event_current, type);
    if (mode)
      modes.add(
        `${row.event_current} ${mode}`,
        isMode(best, mode) ? `${row.event_current} ${mode}` : `${type} ${best?.mode}`,
      );
    if (best) rules.add(best.by, half, type === row.event_current);
    if (half === "tuning") errors.push(...wrongIn(row, best));
  });
  const metrics = counts.all.metrics();
  for (const half of HALVES)
    for (const [name, value] of Object.entries(counts[half].metrics())) metrics[`${name}_${half}`] = value;
  return { set: "plover-gsr", metrics, errors: [...rules.lines(), ...types.lines(), ...modes.lines(), ...errors] };
}

/** What was right, of some records. */
class Count {
  private records = 0;
  private types = 0;
  private modes = 0;
  private rightModes = 0;
  private readonly actors = { right: 0, given: 0, wanted: 0 };

  add(row: GsrRow, best: Event | null): void {
    const mode = wantedMode(row);
    this.records++;
    if (best?.type === row.event_current) this.types++;
    if (mode) this.modes++;
    if (mode && isMode(best, mode)) this.rightModes++;
    const { wanted, given } = actorsOf(row, best);
    this.actors.wanted += wanted.size;
    this.actors.given += given.size;
    this.actors.right += [...given].filter((actor) => wanted.has(actor)).length;
  }

  metrics(): Record<string, number> {
    const { right, given, wanted } = this.actors;
    return {
      type: this.records === 0 ? 0 : this.types / this.records,
      mode: this.modes === 0 ? 0 : this.rightModes / this.modes,
      actor_f1: given + wanted === 0 ? 0 : (2 * right) / (given + wanted),
      records: this.records,
    };
  }
}

/** "demo-big" and "demo - small" are "demo"; empty where the record has no mode. */
function wantedMode(row: GsrRow): string {
  return row.mode.split("-")[0]!.trim();
}

function isMode(best: Event | null, mode: string): boolean {
  return best?.mode?.startsWith(mode) ?? false;
}

function actorsOf(row: GsrRow, best: Event | null): { wanted: Set<string>; given: Set<string> } {
  const sectors = row.actor.some((actor) => actor.sector);
  const code = (of: string, sector: string | undefined) => `${country(of)} ${sector ?? ""}`.trim();
  return {
    wanted: new Set(row.actor.map((actor) => code(actor.code, actor.sector))),
    given: new Set((best?.actors ?? []).map((actor) => code(actor.country ?? "", sectors ? actor.sector[0] : ""))),
  };
}

function wrongIn(row: GsrRow, best: Event | null): string[] {
  const by = best ? `[${best.by}] ` : "";
  const mode = wantedMode(row);
  const { wanted, given } = actorsOf(row, best);
  const same = wanted.size === given.size && [...wanted].every((actor) => given.has(actor));
  const told = [
    ...(best?.type === row.event_current ? [] : [`type ${row.event_current}, found ${best?.type ?? "none"}`]),
    ...(mode && !isMode(best, mode) ? [`mode ${mode}, found ${best?.mode ?? "none"}`] : []),
    ...(same ? [] : [`actors ${[...wanted].join(", ")}, found ${[...given].join(", ") || "none"}`]),
  ];
  return told.length === 0 ? [] : [`${row.id}: ${told.join("; ")} ${by}${row.text}`];
}

/** The gold's codes that are no ISO ones. */
const SAME: Readonly<Record<string, string>> = { ITL: "ITA", JAP: "JPN", VTN: "VNM" };
const INTERNATIONAL = new Set(["UNO", "EUR", "NGO", "IMG"]);

function country(code: string): string {
  if (INTERNATIONAL.has(code)) return "IGO";
  return SAME[code] ?? code;
}

function closest(record: HearsayRecord, row: GsrRow): Event | null {
  const wanted = words(row.event_text);
  const score = (event: Event) => {
    const trigger = words(row.text.slice(event.trigger.start, event.trigger.end));
    const evidence = words(row.text.slice(event.evidence.start, event.evidence.end));
    return 3 * shared(trigger, wanted) + shared(evidence, wanted) / (1 + evidence.size);
  };
  return [...record.events].sort((a, b) => score(b) - score(a))[0] ?? null;
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

export const gsrSet: EvalSet = {
  name: "plover-gsr",
  about: "PLOVER's gold records: type, mode, actors (plover_gsr.jsonl)",
  wants: "a JSONL file of PLOVER records",
  data: null,
  run: async (path, tools) => scoreGsr(await readRows<GsrRow>(path), tools),
};
