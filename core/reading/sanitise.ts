import sanitizeHtml from "sanitize-html";

const tags = (
  "p h1 h2 h3 h4 h5 h6 ul ol li blockquote table caption thead tbody tfoot tr th td figure figcaption " +
  "em strong a br hr sup sub code pre"
).split(" ");

/**
 * HTML of which nothing is left but words and their structure: no pictures, styles, classes, ids or scripts, and links only
 * to http and https, made whole against `address`.
 */
export function sanitise(html: string, address: string | null): string {
  return sanitizeHtml(html, {
    allowedTags: tags,
    allowedAttributes: { a: ["href"], th: ["colspan", "rowspan"], td: ["colspan", "rowspan"] },
    allowedSchemes: ["http", "https"],
    allowProtocolRelative: false,
    transformTags: {
      b: "strong",
      i: "em",
      a: (tagName, { href = "" }) => {
        const whole = wholeAddress(href, address);
        const attribs: Record<string, string> = whole === null ? {} : { href: whole };
        return { tagName, attribs };
      },
    },
    exclusiveFilter: ({ tag, text, mediaChildren }) =>
      ["p", "li", "figure", "figcaption", "strong", "em", "blockquote"].includes(tag) &&
      text.trim() === "" &&
      (mediaChildren?.length ?? 0) === 0,
    nestingLimit: 100,
  }).trim();
}

function wholeAddress(href: string, address: string | null): string | null {
  const base = address ?? undefined;
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
