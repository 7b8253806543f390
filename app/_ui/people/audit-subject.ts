type Detail = Readonly<Record<string, unknown>>;

/** What an entry is about, in a few words: a title, a name, an address, from what to what; empty when it says none. */
export function auditSubject(detail: Detail, valueName: (value: string) => string): string {
  const read = (name: string) => {
    const value = detail[name];
    return typeof value === "string" ? value : "";
  };
  const subject = read("title") || read("name") || read("email");
  const change = [read("from"), read("to")].filter(Boolean).map(valueName).join(" → ");
  const role = read("role") && valueName(read("role"));
  return [subject, read("dueOn"), change, role, read("reliability"), read("format")]
    .filter(Boolean)
    .join(", ");
}
