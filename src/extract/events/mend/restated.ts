import type { Finding } from "../finding.js";
import type { Scene } from "../scene.js";

/** Drops a nominal that says again what the verb above it says: "ordered the invasion", "met for talks with". */
export function isRestated(scene: Scene, found: Finding, all: readonly Finding[]): boolean {
  if (found.by.endsWith("/speech-act")) return isAside(scene, found, all);
  const { tree } = scene;
  if (found.act === "MOBILIZE" && isOfWeapon(scene, found, all)) return true;
  if (!found.by.endsWith("/nominal")) return false;
  return all.some((other) => {
    if (other === found || other.sentence !== found.sentence || other.by.endsWith("/nominal")) return false;
    if (!tree.under(found.trigger, other.trigger)) return false;
    if (other.act !== found.act && !other.roles.objects.includes(found.trigger)) return false;
    const cast = new Set([...other.roles.actors, ...other.roles.partners, ...other.roles.recipients]);
    return [...found.roles.actors, ...found.roles.partners, ...found.roles.recipients].some((index) => cast.has(index));
  });
}

/** "sent a message, calling him a friend": a participle that only says more of the same act by the same actor. */
function isAside({ tree }: Scene, found: Finding, all: readonly Finding[]): boolean {
  return all.some(
    (other) =>
      other !== found &&
      other.sentence === found.sentence &&
      other.act === found.act &&
      tree.under(found.trigger, other.trigger) &&
      found.roles.actors.every((index) => other.roles.actors.includes(index)),
  );
}

/** "a rocket fired by rebels hit a house": who fired it is told of what it did. */
function isOfWeapon({ tree }: Scene, found: Finding, all: readonly Finding[]): boolean {
  if (!tree.is(found.trigger, "acl")) return false;
  const weapon = tree.head(found.trigger);
  return all.some(
    (other) => other.act === "ASSAULT" && tree.head(weapon) === other.trigger && tree.is(weapon, "nsubj"),
  );
}
