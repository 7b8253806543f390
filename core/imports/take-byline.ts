const months =
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia January February " +
  "March April May June July August September October November December";
const date = `\\d{1,2} (?:${months.replaceAll(" ", "|")}) \\d{4}`;
const edition = "(?:Wydanie|Edition)\\s\\d+";
const pattern = new RegExp(
  `^(\\s*# [^\\n]*\\n+)((?:[^\\n]* · )?${date}[ \\t]*(?:\\n\\s*\\n${edition}\\. (?:Sprostowanie|Correction): [^\\n]*)?)(?=\\n\\s*\\n|\\s*$)`,
);
/** No text can hold it: an export guards it against being read as HTML. */
const imprint = /\n<!-- imprint -->\n[\s\S]*$/;
const colophon = new RegExp(`\\n${edition} · ${date} · SHA-256\\s[0-9a-f]{16}\\s*$`);

/**
 * Takes the lines away that an export sets around a Markdown text: of authors and date below its title, with what an edition
 * puts right, and at its end those of the edition and of who answers for it.
 */
export function takeByline(markdown: string): { body: string; byline: string | null } {
  const [end = ""] = imprint.exec(markdown) ?? colophon.exec(markdown) ?? [];
  const text = markdown.slice(0, markdown.length - end.length);
  const [whole = "", title = "", byline = null] = pattern.exec(text) ?? [];
  const lines = [byline, end.replace("<!-- imprint -->", "").trim()].filter(
    (line) => line !== null && line !== "",
  );
  return { body: title + text.slice(whole.length), byline: lines.join("\n").trim() || null };
}
