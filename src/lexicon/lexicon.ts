import { type Body, bodyEntity } from "./bodies.js";
import type { Entity } from "./entity.js";
import { type Candidate, type NameMatch, NameTable } from "./names.js";
import type { NounTable } from "./nouns.js";
import { addOrganizationNames, type Organization, organizationEntity } from "./organizations.js";
import { addOutletNames, hostOf, type Outlet, outletEntity } from "./outlets.js";
import { addPersonNames, holdsAt, type Office, type Person, personEntity } from "./people.js";
import { PhraseTable } from "./phrases.js";
import { addPlaceNames, placeEntity } from "./places.js";
import type { Role } from "./roles.js";
import { addStateNames, capitalPlaces, type State, stateEntity } from "./states.js";
import type { Tables } from "./tables.js";

/** Everything the tables know, with ways to find it. Pure; made by `makeLexicon` or, from files, by `loadLexicon`. */
export class Lexicon {
  readonly names = new NameTable();
  readonly bodies = new PhraseTable<Body>();
  readonly roles = new PhraseTable<Role>();
  private readonly byId = new Map<string, Entity>();
  private readonly statesByCode = new Map<string, State>();
  private readonly statesById = new Map<string, State>();
  private readonly peopleById = new Map<string, Person>();
  private readonly outletsById = new Map<string, Outlet>();
  private readonly outletsByHost = new Map<string, Outlet>();
  private readonly officesByCountry = new Map<string, Office[]>();
  private readonly officesByPerson = new Map<string, Office[]>();
  private readonly knownBodies = new Map<string, Organization>();
  private readonly bodiesById = new Map<string, Body>();

  constructor(
    readonly tables: Tables,
    private readonly makeHash: () => string,
  ) {
    for (const state of tables.states) this.addState(state);
    for (const place of tables.places) {
      this.byId.set(place.id, placeEntity(place));
      addPlaceNames(place, this.names);
    }
    for (const organization of tables.organizations) this.addOrganization(organization);
    for (const outlet of tables.outlets) this.addOutlet(outlet);
    for (const person of tables.people) {
      this.byId.set(person.id, personEntity(person));
      this.peopleById.set(person.id, person);
      addPersonNames(person, this.names);
    }
    for (const office of tables.offices) this.addOffice(office);
    for (const body of tables.bodies) {
      this.bodiesById.set(body.id, body);
      for (const phrase of body.phrases) this.bodies.add(phrase, body);
    }
    for (const role of tables.roles) for (const phrase of role.phrases) this.roles.add(phrase, role);
  }

  /** Hash of the tables' text (hex SHA-256), for `made.data`; reckoned at first use. */
  get hash(): string {
    return this.makeHash();
  }

  /** Nouns that can head a phrase for an actor. */
  get nouns(): NounTable {
    return this.tables.nouns;
  }

  /** Every entity of the tables. */
  get entities(): IterableIterator<Entity> {
    return this.byId.values();
  }

  entity(id: string): Entity | undefined {
    return this.byId.get(id);
  }

  /** The longest name that begins at token `start`, with all it may stand for. */
  match(forms: readonly string[], start: number): NameMatch | null {
    return this.names.match(forms, start);
  }

  /** What a whole name stands for: "Georgia", "Kim", "U.S.". */
  lookup(name: string): readonly Candidate[] {
    return this.names.lookup(name);
  }

  /** A state by ISO code (not the partly recognised ones, which share their parent's). */
  stateByCode(code: string): State | undefined {
    return this.statesByCode.get(code);
  }

  state(id: string): State | undefined {
    return this.statesById.get(id);
  }

  person(id: string): Person | undefined {
    return this.peopleById.get(id);
  }

  /** People whom a name can mean, full or as news calls them; `date` keeps those who hold an office then, where any does. */
  personByName(name: string, date: string | null = null): Person[] {
    const ids = new Set(this.names.lookup(name).map((candidate) => candidate.entity));
    const people = [...ids].map((id) => this.peopleById.get(id)).filter((person) => person !== undefined);
    if (date === null) return people;
    const inOffice = people.filter((person) => this.offices(person.id).some((office) => holdsAt(office, date)));
    return inOffice.length > 0 ? inOffice : people;
  }

  /** A person's terms of office, as the table orders them. */
  offices(person: string): readonly Office[] {
    return this.officesByPerson.get(person) ?? [];
  }

  /** All outlets and agencies. */
  outlets(): Iterable<Outlet> {
    return this.outletsById.values();
  }

  /**
   * Terms of an office in a state: `office` is a role ("head_of_state") or title words ("president", "foreign secretary"). With a
   * date (YYYY, YYYY-MM or YYYY-MM-DD) those that may cover it; without, all, the latest first.
   */
  holders(country: string, office: string, date: string | null = null): Office[] {
    const terms = (this.officesByCountry.get(country) ?? []).filter(
      (term) => (term.role === office || term.titles.includes(office)) && (date === null || holdsAt(term, date)),
    );
    return terms.sort((a, b) => (b.from ?? "").localeCompare(a.from ?? ""));
  }

  outlet(id: string): Outlet | undefined {
    return this.outletsById.get(id);
  }

  /** The outlet that a publisher's name, address or host means; null where it means none or several. */
  outletByName(name: string): Outlet | null {
    const found = this.names.lookup(name).map((candidate) => this.outletsById.get(candidate.entity));
    const outlets = found.filter((outlet) => outlet !== undefined);
    if (outlets.length > 0) return outlets.length === 1 ? outlets[0]! : null;
    return this.outletByUri(name);
  }

  /** The outlet of a URL or host, by its domain or the nearest domain above it. */
  outletByUri(uri: string): Outlet | null {
    let host = hostOf(uri);
    while (host?.includes(".")) {
      const outlet = this.outletsByHost.get(host);
      if (outlet) return outlet;
      host = host.slice(host.indexOf(".") + 1);
    }
    return null;
  }

  body(id: string): Body | undefined {
    return this.bodiesById.get(id);
  }

  /** The entity for a state's body: the organization that is known as it, else one made from state and body. */
  bodyOf(state: State, body: Body): Entity {
    const known = this.knownBodies.get(`${state.code} ${body.id}`);
    return known ? organizationEntity(known) : bodyEntity(body, state);
  }

  private addState(state: State): void {
    this.byId.set(state.id, stateEntity(state));
    this.statesById.set(state.id, state);
    if (state.kind !== "partial") this.statesByCode.set(state.code, state);
    for (const place of capitalPlaces(state)) if (!this.byId.has(place.id)) this.byId.set(place.id, place);
    addStateNames(state, this.names);
  }

  private addOrganization(organization: Organization): void {
    this.byId.set(organization.id, organizationEntity(organization));
    if (organization.body) this.knownBodies.set(`${organization.country} ${organization.body}`, organization);
    addOrganizationNames(organization, this.names);
  }

  private addOutlet(outlet: Outlet): void {
    this.byId.set(outlet.id, outletEntity(outlet));
    this.outletsById.set(outlet.id, outlet);
    for (const domain of outlet.domains) this.outletsByHost.set(domain, outlet);
    addOutletNames(outlet, this.names);
  }

  private addOffice(office: Office): void {
    listIn(this.officesByCountry, office.country).push(office);
    listIn(this.officesByPerson, office.person).push(office);
  }
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}
