import { leadSectionId } from "#core/sections/vocabulary";

type Detail = Readonly<Record<string, unknown>>;

/** How what entries name is called in the reader's language. */
export interface AuditNames {
  /** Of a role, or a state. */
  readonly value: (value: string) => string;
  /** 0: that the section left the text again. */
  readonly revision: (number: number) => string;
  readonly release: (number: number) => string;
  readonly moment: (at: string) => string;
  readonly lead: string;
}

/**
 * What an entry is about, in a few words: what it names by an id, a title, a name, an address, which state of it, from what
 * to what; empty when it says none. Nothing is said twice.
 */
export function auditSubject(
  { action, subject, detail }: { action: string; subject: string | null; detail: Detail },
  names: AuditNames,
): string {
  const read = (name: string) => {
    const value = detail[name];
    return typeof value === "string" ? value : "";
  };
  const own = read("title") || read("name") || read("email");
  const change = [read("from"), read("to")].filter(Boolean).map(names.value).join(" → ");
  const said = [
    subject ?? (read("sectionId") === leadSectionId ? names.lead : ""),
    own,
    [read("series"), read("number")].filter(Boolean).join(" "),
    whichState(action, detail, names),
    read("dueOn"),
    change,
    read("role") && names.value(read("role")),
    read("reliability"),
    read("format"),
  ];
  return [...new Set(said.filter(Boolean))].join(", ");
}

/** Which revision, release or time it was. */
function whichState(action: string, { revision, number, at }: Detail, names: AuditNames): string {
  if (action === "section.restored" && typeof revision === "number") return names.revision(revision);
  if (action === "brief.released" && typeof number === "number") return names.release(number);
  if (action === "history.restored" && typeof at === "string") return names.moment(at);
  return "";
}
