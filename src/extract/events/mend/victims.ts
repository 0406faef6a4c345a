import type { Finding } from "../finding.js";
import type { Scene } from "../scene.js";

/** "shelled the town, killing eight people": one assault, whose victims are told in a participle; the participle is no second one. */
export function withVictims(scene: Scene, findings: readonly Finding[]): Finding[] {
  const taken = new Set<Finding>();
  const victims = new Map<Finding, number[]>();
  for (const found of findings) {
    const main = assaultOf(scene, found, findings);
    if (!main) continue;
    taken.add(found);
    victims.set(main, [...(victims.get(main) ?? []), ...found.roles.recipients]);
  }
  return findings
    .filter((found) => !taken.has(found))
    .map((found) => {
      const more = victims.get(found);
      if (!more) return found;
      return { ...found, roles: { ...found.roles, recipients: [...new Set([...found.roles.recipients, ...more])] } };
    });
}

/** The assault by the same actors that a participle hangs on. */
function assaultOf({ tree }: Scene, found: Finding, all: readonly Finding[]): Finding | undefined {
  if (found.act !== "ASSAULT" || !tree.is(found.trigger, "advcl") || tree.token(found.trigger).xpos !== "VBG")
    return undefined;
  return all.find(
    (other) =>
      other !== found &&
      other.act === "ASSAULT" &&
      other.trigger === tree.head(found.trigger) &&
      other.roles.actors.length > 0 &&
      found.roles.actors.every((index) => other.roles.actors.includes(index)),
  );
}
