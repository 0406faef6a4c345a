import type { StatementDraft } from "../extract/types.js";
import type { ChainLink } from "../model/index.js";
import { type Reference, UNKNOWN, UNNAMED } from "./types.js";

/**
 * The chain of attribution of each statement, innermost source first, the report's publisher left out (DESIGN §3).
 * A statement that passes on another's words ("Citing the agency, Kang stated …") begins with that other's source; one that goes
 * on from another ("He added …") takes over its outer links, marked inherited.
 */
export function chainsOf(statements: readonly StatementDraft[], reference: Reference): ChainLink[][] {
  const own = statements.map((statement) => ownLink(statement, reference));
  return statements.map((_, index) => {
    const inner = passedOn(statements, index).flatMap((at) => own[at]!);
    const outer = carriers(statements, index).flatMap((at) => own[at]!);
    const chain = [...inner, ...own[index]!, ...outer];
    const inherited = outer.length > 0 ? [] : inheritedLinks(statements, index, own);
    return withoutRepeats([...chain, ...inherited]);
  });
}

function ownLink(statement: StatementDraft, reference: Reference): ChainLink[] {
  if (statement.source.kind === "author") return [];
  if (statement.source.kind === "unnamed" || statement.source.anonymous)
    return [{ entities: [UNNAMED], inherited: false }];
  const entities = [...new Set(statement.source.mentions.flatMap((mention) => reference.of[mention] ?? []))];
  return [{ entities: entities.length > 0 ? entities : [UNKNOWN], inherited: false }];
}

/** Statements whose words `index` passes on, innermost first. */
function passedOn(statements: readonly StatementDraft[], index: number): number[] {
  const found: number[] = [];
  let at = statements[index]?.cites ?? null;
  while (at !== null && at !== index && !found.includes(at)) {
    found.unshift(at);
    at = statements[at]?.cites ?? null;
  }
  return found;
}

/** Statements that carry `index`, innermost first. */
function carriers(statements: readonly StatementDraft[], index: number): number[] {
  const found: number[] = [];
  let at = statements[index]?.parent ?? null;
  while (at !== null && at !== index && !found.includes(at)) {
    found.push(at);
    at = statements[at]?.parent ?? null;
  }
  return found;
}

function inheritedLinks(statements: readonly StatementDraft[], index: number, own: ChainLink[][]): ChainLink[] {
  const seen = new Set<number>([index]);
  let at = statements[index]?.continues ?? null;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const outer = carriers(statements, at).flatMap((carrier) => own[carrier]!);
    if (outer.length > 0) return outer.map((link) => ({ ...link, inherited: true }));
    at = statements[at]?.continues ?? null;
  }
  return [];
}

function withoutRepeats(chain: ChainLink[]): ChainLink[] {
  const key = (link: ChainLink) => [...link.entities].sort().join(" ");
  return chain.filter((link, at) => at === 0 || key(link) !== key(chain[at - 1]!));
}
