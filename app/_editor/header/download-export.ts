import type { BriefDetail, ExportContents, ExportFormat } from "#core/briefs/model";
import type { CitationStyle } from "#core/citations/vocabulary";
import { apiPath } from "../../_ui/api.ts";
import { askForFile, saveFile } from "../../_ui/save-file.ts";

/** Asks for the file and hands it to the browser. Throws ProblemError. */
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
  const response = await askForFile(apiPath(`/briefs/${brief.id}/exports`), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(choice),
  });
  saveFile(await response.blob(), response, `${brief.title}.${choice.format}`);
}
