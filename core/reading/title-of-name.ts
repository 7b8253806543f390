/** A title for what has none: the last part of its address or its file's name, without ending and hyphens. */
export function titleOfName(name: string): string {
  const bare = name
    .replace(/\.[a-z\d]{2,5}$/i, "")
    .replaceAll(/[-_+\s]+/g, " ")
    .trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1) || name || "–";
}
