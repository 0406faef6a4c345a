import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Draws what the terminal shows of the two seed reports as an SVG, from the program's own output. Usage: npm run picture */

const LINE = 18;
const CHARACTER = 8.4;
const COLOURS: Record<string, string> = {
  "1": "font-weight:bold",
  "2": "opacity:.65",
  "4": "text-decoration:underline",
  "31": "fill:#e5534b",
  "32": "fill:#57ab5a",
  "33": "fill:#c69026",
  "34": "fill:#539bf5",
  "36": "fill:#39c5cf",
};

interface Run {
  column: number;
  text: string;
  styles: readonly string[];
}

/** One line of terminal output as runs of one style each. */
function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let styles: string[] = [];
  let column = 0;
  for (const part of line.split(/(\u001b\[\d+m)/)) {
    const code = /^\u001b\[(\d+)m$/.exec(part)?.[1];
    if (code === undefined) {
      if (part.trim()) runs.push({ column, text: part, styles: [...styles] });
      column += part.length;
    } else if (COLOURS[code]) styles.push(COLOURS[code]);
    else
      styles =
        code === "39"
          ? styles.filter((style) => !style.startsWith("fill"))
          : styles.filter((style) => style.startsWith("fill") && code !== "0");
  }
  return runs;
}

/** The output as an SVG of its own width and height, readable on light and dark pages. */
export function drawTerminal(lines: readonly string[]): string {
  const width = Math.ceil(Math.max(...lines.map((line) => line.replace(/\u001b\[\d+m/g, "").length)) * CHARACTER) + 32;
  const texts = lines.flatMap((line, row) =>
    runsOf(line).map(({ column, text, styles }) => {
      const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      const at = `x="${(16 + column * CHARACTER).toFixed(1)}" y="${(row + 1) * LINE + 12}"`;
      return `<text ${at} textLength="${(text.length * CHARACTER).toFixed(1)}" style="${styles.join(";")}">${escaped}</text>`;
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${lines.length * LINE + 32}" role="img">`,
    "<title>What hearsay shows of two reports: a disputed claim, who alleges it, who denies it</title>",
    '<rect width="100%" height="100%" rx="8" fill="#22272e"/>',
    '<g font-family="ui-monospace,Menlo,Consolas,monospace" font-size="14" fill="#d7dde4" xml:space="preserve">',
    ...texts,
    "</g></svg>",
    "",
  ].join("\n");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const env = { ...process.env, FORCE_COLOR: "1", COLUMNS: "100" };
  const output = execFileSync("node", ["dist/cli/main.js", "read", "examples", "--store", ":memory:"], {
    env,
    encoding: "utf8",
  });
  const lines = output.split("\n");
  const from = lines.findIndex((line) => line.includes("Claims: who holds what"));
  writeFileSync("docs/picture.svg", drawTerminal([lines[0]!, "", ...lines.slice(from, from + 19)]));
}
