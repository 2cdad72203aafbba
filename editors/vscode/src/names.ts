/** The last part of an address or path. */
export function basename(address: string): string {
  const last = address.split(/[\\/]/).pop() ?? address;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** The scenarios that a charter declares. */
export function scenarios(text: string): string[] {
  return [...text.matchAll(/^scenario[ \t]+([\p{L}_][\p{L}\p{M}\p{N}_]*)/gmu)].map((found) => found[1] ?? '');
}
