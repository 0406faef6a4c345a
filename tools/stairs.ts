import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** The steps of the house from the ground up: a step may import itself and what stands before it, never what comes after. */
const STEPS = [
  "model",
  "lexicon",
  "read",
  "clean",
  "annotate",
  "extract",
  "resolve",
  "merge",
  "review",
  "weigh",
  "store",
  "query",
  "export",
  "brief",
  "serve",
  "cli",
];

/** Files and folders that stand beside the steps and may import all of them; no step may import these, but for the doors. */
const BESIDE = new Set(["eval", "keep", "pipeline.ts", "index.ts"]);
/** Steps from which the wiring may be used: the doors. */
const DOORS = new Set(["brief", "serve", "cli"]);

/** One import that breaks the order. */
export interface Climb {
  file: string;
  imports: string;
  why: string;
}

/**
 * Finds imports that climb the stairs. `sources` maps a path relative to `src/` to the file's text; the answer names each import
 * of a later step, of the wiring from below the doors, and of tags or trees from past `resolve`.
 */
export function findClimbs(sources: ReadonlyMap<string, string>): Climb[] {
  const climbs: Climb[] = [];
  for (const [file, text] of sources) {
    for (const match of text.matchAll(/(?:from|import\()\s*["'](\.[^"']+)["']/g)) {
      const target = normalize(join(dirname(file), match[1]!));
      const why = judge(step(file), step(target), target);
      if (why) climbs.push({ file, imports: target, why });
    }
  }
  return climbs;
}

function step(path: string): string {
  const first = path.split(sep)[0]!;
  return first.replace(/\.js$/, ".ts");
}

function judge(from: string, to: string, target: string): string | null {
  if (from === to || BESIDE.has(from)) return null;
  if (BESIDE.has(to)) return DOORS.has(from) ? null : `${from} stands below ${to}`;
  const below = STEPS.indexOf(from);
  const above = STEPS.indexOf(to);
  if (below < 0 || above < 0) return `${below < 0 ? from : to} is no step of the house`;
  if (above > below) return `${from} comes before ${to}`;
  const pastResolve = below > STEPS.indexOf("resolve") && !DOORS.has(from);
  if (pastResolve && (to === "annotate" || to === "extract") && !target.includes("tokenize")) {
    return "past resolve nobody sees tags or trees";
  }
  return null;
}

function readSources(root: string): Map<string, string> {
  const sources = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".ts") || entry.name.endsWith(".test.ts")) continue;
    const path = join(entry.parentPath, entry.name);
    sources.set(relative(root, path), readFileSync(path, "utf8"));
  }
  return sources;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const climbs = findClimbs(readSources("src"));
  for (const climb of climbs) console.error(`src/${climb.file} imports ${climb.imports}: ${climb.why}`);
  if (climbs.length > 0) process.exitCode = 1;
}
