import type { EventDraft, StatementDraft } from "../../types.js";

const FORECASTS = new Set(["believe", "predict", "suggest", "question", "suspect"]);

/** Drops what somebody only expects: a forecast of what others will do is a statement, and no promise of theirs. */
export function isForecast(event: EventDraft, statements: readonly StatementDraft[]): boolean {
  if (event.reality === "predicted") return true;
  if (event.within === null || event.reality !== "planned") return false;
  return FORECASTS.has(statements[event.within]!.manner);
}
