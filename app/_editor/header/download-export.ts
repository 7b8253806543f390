import type { BriefDetail, ExportContents, ExportFormat } from "#core/briefs/model";
import type { CitationStyle } from "#core/citations/vocabulary";
import { ProblemError, apiPath } from "../../_ui/api.ts";

/** Asks for the file and hands it to the browser under the name that the server gave it. Throws ProblemError. */
export async function downloadExport(
  brief: BriefDetail,
  choice: {
    readonly format: ExportFormat;
    readonly contents: ExportContents;
    /** Claims as comments, in Word. */
    readonly comments: boolean;
    readonly style: CitationStyle;
  },
): Promise<void> {
  const response = await fetch(apiPath(`/briefs/${brief.id}/exports`), {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(choice),
  }).catch(() => {
    throw new ProblemError({ status: 0, code: "network", title: "", errors: [] });
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(response.headers.get("content-disposition")) ?? `${brief.title}.${choice.format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function problemOf(response: Response): Promise<ProblemError["problem"]> {
  const given = (await response.json().catch(() => ({}))) as { code?: string; title?: string };
  return { status: response.status, code: given.code ?? "internal", title: given.title ?? "", errors: [] };
}

/** RFC 6266: the name in UTF-8 wins over the plain one. */
function fileName(disposition: string | null): string | null {
  const utf8 = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (utf8) return decodeURIComponent(utf8);
  return /filename="([^"]+)"/i.exec(disposition ?? "")?.[1] ?? null;
}
