/**
 * Things on the shelf as text: JSON, with sets, maps and typed arrays in an object of one key that names what they are. Only the
 * program's own things go through here.
 */
export function encodeThing(thing: unknown): string {
  return JSON.stringify(thing, (_key, value: unknown) => {
    if (value instanceof Set) return { $set: [...value] };
    if (value instanceof Map) return { $map: [...value] };
    if (value instanceof Uint32Array) return { $u32: base64(value) };
    if (value instanceof Float32Array) return { $f32: base64(value) };
    return value;
  });
}

export function decodeThing(text: string): unknown {
  if (!text.includes('"$')) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    const { $set, $map, $u32, $f32 } = value as Record<string, unknown>;
    if (Array.isArray($set)) return new Set($set);
    if (Array.isArray($map)) return new Map($map as [unknown, unknown][]);
    if (typeof $u32 === "string") return new Uint32Array(bytes($u32));
    if (typeof $f32 === "string") return new Float32Array(bytes($f32));
    return value;
  });
}

function base64(array: Uint32Array | Float32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64");
}

/** A buffer of its own, so that its start falls where a typed array may begin. */
function bytes(text: string): ArrayBuffer {
  const buffer = Buffer.from(text, "base64");
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer;
}
