import { join } from "node:path";
import type { Problem } from "../model/index.js";
import type { FileSystem } from "./file-system.js";
import { isBeside } from "./format.js";
import { refusal } from "./problems.js";

/**
 * Paths of the files under a folder, depth first in order of name (code units), so that two runs go the same way. Hidden files and what
 * only stands beside reports are passed over, the folder that a browser saves with a page too; a folder that links lead to twice is walked once. Holds names, never contents.
 */
export async function* walk(folder: string, fs: FileSystem): AsyncGenerator<string | Problem> {
  const seen = new Set<string>();
  const waiting = [folder];
  while (waiting.length > 0) {
    const path = waiting.pop()!;
    try {
      const kind = await fs.kind(path);
      if (kind === "file") yield path;
      if (kind !== "folder") continue;
      const real = await fs.real(path);
      if (seen.has(real)) continue;
      seen.add(real);
      const all = await fs.names(path);
      const names = all.filter((name) => !isBeside(name) && !isSavedWith(name, all)).sort();
      for (const name of names.reverse()) waiting.push(join(path, name));
    } catch (error) {
      yield refusal(path, error);
    }
  }
}

/** What browsers put a saved page's pictures and frames into: "Page_files" beside "Page.html", in the browser's language. */
const WITH_PAGE = /^(.+?)(?:_files|\.files|-Dateien|_fichiers|_archivos|_file|_bestanden|_pliki|_arquivos)$/;

function isSavedWith(name: string, all: readonly string[]): boolean {
  const page = WITH_PAGE.exec(name)?.[1];
  return (
    page !== undefined && all.some((other) => /\.x?html?$/i.test(other) && other.replace(/\.x?html?$/i, "") === page)
  );
}
