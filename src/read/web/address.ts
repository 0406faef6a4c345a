import { BlockList, isIP } from "node:net";

/** Addresses that are not of the public internet (IANA special-purpose registries): this machine, its network, and what is reserved. */
const NOT_PUBLIC = new BlockList();

const V4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
const V6: readonly [string, number][] = [
  ["::", 127],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001:db8::", 32],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
];
for (const [net, bits] of V4) NOT_PUBLIC.addSubnet(net, bits, "ipv4");
for (const [net, bits] of V6) NOT_PUBLIC.addSubnet(net, bits, "ipv6");

/** Whether an IP address is of the public internet. An IPv6 address that carries an IPv4 one is judged by that. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !NOT_PUBLIC.check(address, "ipv4");
  if (version !== 6 || address.includes("%")) return false;
  const carried = carriedV4(address);
  if (carried !== null) return isPublicAddress(carried);
  return !NOT_PUBLIC.check(address, "ipv6");
}

/** The IPv4 address in a mapped, translated or 6to4 one. */
function carriedV4(address: string): string | null {
  const groups = groupsOf(address);
  const [a, b, c] = groups;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && (groups[5] === 0xffff || groups[5] === 0);
  if (isMapped && (groups[5] === 0xffff || groups[6] !== 0)) return dotted(groups[6]!, groups[7]!);
  if (a === 0x64 && b === 0xff9b && groups.slice(2, 6).every((group) => group === 0))
    return dotted(groups[6]!, groups[7]!);
  return a === 0x2002 ? dotted(b!, c!) : null;
}

/** The eight groups of an IPv6 address, an IPv4 tail read as two. */
function groupsOf(address: string): number[] {
  const tail = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const plain = tail
    ? `${tail[1]}${((Number(tail[2]) << 8) | Number(tail[3])).toString(16)}:${((Number(tail[4]) << 8) | Number(tail[5])).toString(16)}`
    : address;
  const [left = "", right] = plain.split("::");
  const numbers = (part: string) => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  const head = numbers(left);
  const end = right === undefined ? [] : numbers(right);
  return [...head, ...Array.from({ length: Math.max(0, 8 - head.length - end.length) }, () => 0), ...end];
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
