import type { Extraction, Reading } from "../../extract/types.js";
import type { Lexicon } from "../../lexicon/index.js";
import type { Entity, Published } from "../../model/index.js";
import type { Reference } from "../types.js";
import { Desk } from "./desk.js";
import { linkKnownNames } from "./names/known.js";
import { type DocumentPerson, linkPeople } from "./names/people.js";
import { linkUnknownNames } from "./names/unknown.js";
import { linkBody } from "./nominals/bodies.js";
import { linkCountryNoun } from "./nominals/countries.js";
import { linkDefinite } from "./nominals/definite.js";
import { linkStateMedia } from "./nominals/media.js";
import { linkOffice } from "./nominals/offices.js";
import { linkOwn } from "./nominals/own.js";
import { linkTwin } from "./nominals/twins.js";
import { learnGender } from "./pronouns/gender.js";
import { linkPlural } from "./pronouns/plural.js";
import { linkRelative } from "./pronouns/relative.js";
import { linkSingular } from "./pronouns/singular.js";
import { linkSpeaker } from "./pronouns/speaker.js";

/** Decides one mention: the entities it stands for, `[]` where it must stay open, null where the rule has nothing to say. */
type LinkRule = (desk: Desk, i: number, people: readonly DocumentPerson[]) => readonly string[] | null;

/** For what is no name: the first rule that answers decides. */
const RULES: readonly LinkRule[] = [
  linkTwin,
  linkRelative,
  linkSpeaker,
  linkStateMedia,
  linkBody,
  linkCountryNoun,
  linkOffice,
  linkPlural,
  linkSingular,
  linkDefinite,
  linkOwn,
];

/**
 * Who each mention stands for: names first, over the whole document, then nominals and pronouns in text order. `published` dates
 * offices ("the French president"). A mention that cannot be told is left open: wrong links mislead, missing ones do not.
 */
export function linkMentions(
  reading: Reading,
  extraction: Extraction,
  lexicon: Lexicon,
  published: Published,
): Reference {
  const desk = new Desk(reading, extraction, lexicon, published);
  linkKnownNames(desk);
  const people = linkPeople(desk);
  linkUnknownNames(desk);
  desk.mentions.forEach((_, i) => {
    learnGender(desk, i);
  });
  for (const i of desk.order) {
    if (desk.of[i]) continue;
    let ids: readonly string[] | null = null;
    for (const rule of RULES) {
      ids = rule(desk, i, people);
      if (ids) break;
    }
    desk.link(i, ...(ids ?? []));
    learnGender(desk, i);
  }
  return { of: desk.of.map((ids) => ids ?? []), entities: entitiesOf(desk) };
}

function entitiesOf(desk: Desk): Map<string, Entity> {
  const entities = new Map<string, Entity>();
  for (const id of desk.of.flatMap((ids) => ids ?? [])) {
    const entity = desk.entity(id);
    if (entity) entities.set(id, entity);
  }
  return entities;
}
