import { createRequire } from "node:module";

type Linkedom = typeof import("linkedom");

const require = createRequire(import.meta.url);

/** linkedom's document of some markup. The library is loaded at the first page: most commands meet none. */
export function parseHtml(markup: string): ReturnType<Linkedom["parseHTML"]> {
  return (require("linkedom") as Linkedom).parseHTML(markup);
}
