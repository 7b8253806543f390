import { formatCitationsInput, formattedCitations } from "#core/citations/model";
import { type Operation, post } from "./operation.ts";

/** The rows of the contract about citations in the text. */
export const citationOperations = {
  formatCitations: {
    ...post(
      "/briefs/{id}/citations",
      "Set citations and their list of references in a style",
      "brief.read",
      formatCitationsInput,
      formattedCitations,
    ),
    status: 200,
  },
} as const satisfies Record<string, Operation>;
