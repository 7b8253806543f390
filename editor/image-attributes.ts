/** A picture of the workspace, and what it shows for those who do not see it. */
export interface ImageAttributes {
  /** Of a stored picture; empty: there is none. */
  readonly imageId: string;
  readonly alt: string;
}

export const longestAlt = 1000;

/** The attributes of a picture, whatever a merge or a stranger's program has made of them. */
export function imageOf(attrs: Readonly<Record<string, unknown>> = {}): ImageAttributes {
  const read = (key: keyof ImageAttributes, longest: number) => {
    const value = attrs[key];
    return typeof value === "string" ? value.slice(0, longest) : "";
  };
  const imageId = read("imageId", 64);
  return { imageId: isId.test(imageId) ? imageId : "", alt: read("alt", longestAlt) };
}

/** An id goes into addresses. */
const isId = /^[\w-]+$/;
