import type { AuditAction } from "#core/audit/model";
import type { AuditWords } from "#core/audit/write-audit-csv";
import en from "#messages/en/workspace.json";
import pl from "#messages/pl/workspace.json";
import { localeOf } from "./problem.ts";

const messages = { pl, en };

/** The words of a table of the log in the asker's language. */
export function auditWords(request: Request): AuditWords {
  const { actions, table, lead } = messages[localeOf(request)].audit;
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = actions;
  return {
    columns: table,
    lead,
    action: (action: AuditAction) => {
      const [concept = "", verb = ""] = action.split(".");
      return named[concept]?.[verb] ?? action;
    },
  };
}
