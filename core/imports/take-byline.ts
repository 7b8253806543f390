const months =
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia January February " +
  "March April May June July August September October November December";
const date = `\\d{1,2} (?:${months.replaceAll(" ", "|")}) \\d{4}`;
const pattern = new RegExp(`^(\\s*# [^\\n]*\\n+)((?:[^\\n]* · )?${date})[ \\t]*(?=\\n\\s*\\n|\\s*$)`);

/** Takes the line of authors and date away that stands by itself below a Markdown text's title. */
export function takeByline(markdown: string): { body: string; byline: string | null } {
  const [whole = "", title = "", byline = null] = pattern.exec(markdown) ?? [];
  return { body: title + markdown.slice(whole.length), byline };
}
