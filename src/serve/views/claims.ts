import type { Claim, Position } from "../../model/index.js";
import { type Catalogue, type ClaimEntry, saidWords } from "../../query/index.js";
import type { ClaimDetail, ClaimItem, EventDetail, PositionView } from "../schemas/claims.js";
import { eventItem, mentionView } from "./events.js";
import { chainView, entityRef, entityRefs, periodView, reportRef, wordsOf } from "./refs.js";

export function claimItem({ claim, told }: ClaimEntry, catalogue: Catalogue): ClaimItem {
  const { id, proposition, status, why, counts } = claim;
  return {
    id,
    proposition: {
      ...proposition,
      actors: entityRefs(proposition.actors, catalogue),
      recipients: entityRefs(proposition.recipients, catalogue),
      time: periodView(proposition.time),
    },
    status,
    why,
    counts,
    holders: holders(claim, catalogue),
    told,
  };
}

export function claimDetail(entry: ClaimEntry, catalogue: Catalogue): ClaimDetail {
  return {
    ...claimItem(entry, catalogue),
    positions: entry.claim.positions.map((position) => positionView(position, catalogue)),
    events: entry.events.map((event) => eventItem(event, catalogue)),
  };
}

export function eventDetail(entry: ClaimEntry["events"][number], catalogue: Catalogue): EventDetail {
  const { event, mentions } = entry;
  const claim = event.claim === null ? undefined : catalogue.claim(event.claim);
  const fulfilled = event.fulfils === null ? undefined : catalogue.event(event.fulfils);
  return {
    ...eventItem(entry, catalogue),
    mentions: mentions.map((mention) => mentionView(mention, catalogue)),
    claimItem: claim ? claimItem(claim, catalogue) : null,
    fulfilsEvent: fulfilled ? eventItem(fulfilled, catalogue) : null,
    fulfilledBy: catalogue.fulfilling(event.id).map((other) => eventItem(other, catalogue)),
  };
}

/** Who holds what, each once, with how many positions say so. */
function holders({ positions }: Claim, catalogue: Catalogue): ClaimItem["holders"] {
  const found = new Map<string, ClaimItem["holders"][number]>();
  for (const { holder, stance } of positions) {
    const key = `${holder} ${stance}`;
    const known = found.get(key);
    if (known) known.positions++;
    else found.set(key, { entity: entityRef(holder, catalogue), stance, positions: 1 });
  }
  return [...found.values()];
}

/**
 * A position with the words it rests on: what the statement says where there is one, else the finding's evidence. Where what is said
 * only points back ("both deny that"), who says it and how are part of the words.
 */
export function positionView(position: Position, catalogue: Catalogue): PositionView {
  const report = catalogue.report(position.document);
  const said = catalogue.statement(position.statement);
  const found = catalogue.finding(position.event);
  const spans = said && said.thing.content.length > 0 ? saidWords(said.thing) : found ? [found.thing.evidence] : [];
  return {
    holder: entityRef(position.holder, catalogue),
    stance: position.stance,
    chain: chainView(position.chain, catalogue),
    time: position.time,
    hedges: position.hedges,
    report: report ? reportRef(report, catalogue) : null,
    document: position.document,
    statement: position.statement,
    event: position.event,
    words: report ? spans.map((span) => wordsOf(report, span)) : [],
    by: said?.thing.by ?? found?.thing.by ?? null,
  };
}
