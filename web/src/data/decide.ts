import { send } from "./client.ts";
import { followJob } from "./job.ts";
import { recordChanged } from "./resource.ts";
import type { NewDecision } from "./shapes.ts";

const KEY = "hearsay-name";

/** Who decides: a name that this browser remembers, for decisions carry their maker. */
export function deciderName(): string {
  try {
    return window.localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function rememberDecider(name: string): void {
  try {
    window.localStorage.setItem(KEY, name);
  } catch {
    // A browser that keeps nothing asks again.
  }
}

/** Makes a decision: a row of its own, never changed, only followed by another. Settles when what is shown follows it. */
export async function decide(decision: NewDecision): Promise<void> {
  const { job } = await send<{ job: { id: string } }>("/api/decisions", decision);
  const { state, error } = await followJob(job.id);
  recordChanged();
  if (state === "failed") throw new Error(`It is kept, but could not be put together: ${error}`);
}
