import type { Known } from "../keep/index.js";
import { type Found, findById } from "../query/index.js";
import { UsageError } from "./output.js";
import { visible } from "./terminal.js";

/** The one thing that an id, or its beginning, stands for; none or several are a wrong call. */
export function findOne(id: string, known: Known): Found {
  const found = findById(known, id);
  if (found.length === 0) throw new UsageError(`${visible(id)}: nothing has this id; hearsay export lists ids`);
  if (found.length === 1) return found[0]!;
  const some = found.slice(0, 4).map((thing) => thing.id);
  throw new UsageError(`${visible(id)}: ${found.length} things begin so (${some.join(", ")} …); give more of it`);
}
