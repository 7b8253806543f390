import { z } from "zod";
import {
  briefDetail,
  briefSummary,
  changeBriefInput,
  createBriefInput,
  exportInput,
  importPreview,
  importTextInput,
  importedBrief,
  listBriefsQuery,
  pagesQuery,
  previewTextInput,
} from "#core/briefs/model";
import {
  addEvidenceInput,
  anchorCandidate,
  anchorInput,
  changeClaimInput,
  changeEvidenceInput,
  claim,
  createClaimInput,
  judgeInput,
  quotePlace,
  listClaimsQuery,
} from "#core/claims/model";
import { id } from "#core/http-model";
import { apiKey, createApiKeyInput, createdApiKey, profile } from "#core/people/model";
import { section } from "#core/sections/model";
import { listSuggestionsQuery, rejectInput, rejection, suggestion } from "#core/suggestions/model";
import {
  acceptInvitationInput,
  changeRoleInput,
  createdInvitation,
  invitation,
  invitationPreview,
  inviteInput,
  member,
  changeWorkspaceInput,
  workspaceSummary,
} from "#core/workspaces/model";
import { auditOperations } from "./audit-operations.ts";
import { bibliographyOperations } from "./bibliography-operations.ts";
import { citationOperations } from "./citation-operations.ts";
import { entityOperations } from "./entity-operations.ts";
import { historyOperations } from "./history-operations.ts";
import { imageOperations } from "./image-operations.ts";
import { readingOperations } from "./reading-operations.ts";
import { repeatOperations } from "./repeat-operations.ts";
import { seriesOperations } from "./series-operations.ts";
import { signOffOperations } from "./sign-off-operations.ts";
import { snapshotOperations } from "./snapshot-operations.ts";
import { sourceOperations } from "./source-operations.ts";
import { trustOperations } from "./trust-operations.ts";
import { reviewOperations } from "./review-operations.ts";
import { translationOperations } from "./translation-operations.ts";
import { visitOperations } from "./visit-operations.ts";
import { type Operation, del, get, list, patch, post } from "./operation.ts";

export type { Operation };

const user = { userId: z.string().min(1).max(64) };
/** A file comes as a form; pictures make up most of the largest. */
const ofImports = { multipart: true, fileLimit: 25 * 1024 * 1024 } as const;

export const contract = {
  readProfile: get("/me", "The person signed in", "own", profile),
  listApiKeys: get("/me/api-keys", "One's API keys", "own", z.array(apiKey)),
  createApiKey: post(
    "/me/api-keys",
    "Make an API key; the secret is shown once",
    "own",
    createApiKeyInput,
    createdApiKey,
  ),
  deleteApiKey: del("/me/api-keys/{id}", "Revoke an API key", "own"),

  listWorkspaces: get("/workspaces", "One's workspaces", "own", z.array(workspaceSummary)),
  changeWorkspace: patch(
    "/workspaces/{id}",
    "Rename a workspace, or set whether people may approve what they alone wrote",
    "workspace.change",
    changeWorkspaceInput,
    workspaceSummary,
  ),
  listMembers: get(
    "/workspaces/{id}/members",
    "The people of a workspace",
    "workspace.readMembers",
    z.array(member),
  ),
  changeRole: patch(
    "/workspaces/{id}/members/{userId}",
    "Change a member's role",
    "workspace.changeRole",
    changeRoleInput,
    member,
  ),
  removeMember: del("/workspaces/{id}/members/{userId}", "Remove a member", "workspace.removeMember"),
  listInvitations: get(
    "/workspaces/{id}/invitations",
    "Open invitations",
    "workspace.invite",
    z.array(invitation),
  ),
  invite: post(
    "/workspaces/{id}/invitations",
    "Invite a person; the link is shown once",
    "workspace.invite",
    inviteInput,
    createdInvitation,
  ),
  revokeInvitation: del(
    "/workspaces/{id}/invitations/{invitationId}",
    "Revoke an invitation",
    "workspace.invite",
  ),
  readInvitation: get("/invitations/{token}", "What an invitation offers", "public", invitationPreview),
  acceptInvitation: {
    ...post(
      "/invitations/{token}/accept",
      "Accept an invitation: as the person signed in, or with a new account",
      "public",
      acceptInvitationInput.partial(),
      workspaceSummary,
    ),
    status: 200,
  },
  ...auditOperations,

  listBriefs: list(
    "/briefs",
    "Commentaries, searched, filtered and sorted",
    "brief.read",
    briefSummary,
    listBriefsQuery,
  ),
  createBrief: post(
    "/briefs",
    "Create a commentary from a template",
    "brief.create",
    createBriefInput,
    briefDetail,
  ),
  previewImport: {
    ...post(
      "/briefs/import/preview",
      "What would be made of a file or of pasted text",
      "brief.import",
      previewTextInput,
      importPreview,
    ),
    status: 200,
    ...ofImports,
  },
  importBrief: {
    ...post("/briefs/import", "Import a file or pasted text", "brief.import", importTextInput, importedBrief),
    ...ofImports,
  },
  readBrief: get("/briefs/{id}", "One commentary", "brief.read", briefDetail),
  changeBrief: patch(
    "/briefs/{id}",
    "Rename, set its references in a style, or put in or out of the trash",
    "brief.rename",
    changeBriefInput,
    briefDetail,
  ),
  trashBrief: del("/briefs/{id}", "Put in the trash", "brief.trash"),
  readPages: {
    ...get("/briefs/{id}/pages", "Its pages as in the PDF, one below the other", "brief.export", "file"),
    query: pagesQuery,
    mediaType: "image/svg+xml",
  },
  exportBrief: {
    ...post("/briefs/{id}/exports", "Export to a file", "brief.export", exportInput, "file"),
    status: 200,
  },

  listSections: get(
    "/briefs/{id}/sections",
    "Its sections in order, the lead first",
    "brief.read",
    z.array(section),
  ),
  ...seriesOperations,
  ...imageOperations,
  ...translationOperations,
  ...historyOperations,
  ...visitOperations,
  ...signOffOperations,

  listClaims: list(
    "/briefs/{id}/claims",
    "Its claims in the order of the text",
    "claim.read",
    claim,
    listClaimsQuery,
  ),
  createClaim: post(
    "/briefs/{id}/claims",
    "Tag words of the live text as a claim",
    "claim.create",
    createClaimInput,
    claim,
  ),
  readClaim: get("/claims/{id}", "One claim", "claim.read", claim),
  changeClaim: patch(
    "/claims/{id}",
    "Change what a claim says of itself",
    "claim.edit",
    changeClaimInput,
    claim,
  ),
  deleteClaim: del("/claims/{id}", "Delete a claim and its tag in the text", "claim.delete"),
  addEvidence: post(
    "/claims/{id}/evidence",
    "Attach a source as evidence",
    "claim.addEvidence",
    addEvidenceInput,
    claim,
  ),
  changeEvidence: patch(
    "/claims/{id}/evidence/{evidenceId}",
    "Change what a piece of evidence says",
    "claim.addEvidence",
    changeEvidenceInput,
    claim,
  ),
  removeEvidence: del(
    "/claims/{id}/evidence/{evidenceId}",
    "Detach a piece of evidence",
    "claim.addEvidence",
  ),
  readQuotePlace: get(
    "/claims/{id}/evidence/{evidenceId}/place",
    "Where a quote stands in the source's stored text, or what resembles it there",
    "claim.read",
    quotePlace,
  ),
  reattachClaim: {
    ...post(
      "/claims/{id}/reattach",
      "Give a claim other words of the live text",
      "claim.edit",
      anchorInput,
      claim,
    ),
    status: 200,
  },
  listCandidates: get(
    "/claims/{id}/candidates",
    "Places that resemble a claim's last words, best first",
    "claim.read",
    z.array(anchorCandidate),
  ),
  ...repeatOperations,
  ...reviewOperations,
  judge: post("/claims/{id}/verdicts", "Judge a claim's present words", "claim.judge", judgeInput, claim),

  listSuggestions: list(
    "/briefs/{id}/suggestions",
    "What its text may be tagged with: mentions of entities, claims, new names",
    "suggestion.read",
    suggestion,
    listSuggestionsQuery,
  ),
  listRejections: get(
    "/briefs/{id}/suggestions/rejections",
    "Forms that do not name an entity in a commentary",
    "suggestion.read",
    z.array(rejection),
  ),
  rejectMention: post(
    "/briefs/{id}/suggestions/rejections",
    "No longer suggest a form for an entity in a commentary",
    "suggestion.reject",
    rejectInput,
    rejection,
  ),
  withdrawRejection: del(
    "/briefs/{id}/suggestions/rejections/{rejectionId}",
    "Suggest a form again",
    "suggestion.reject",
  ),

  ...citationOperations,
  ...entityOperations,

  ...sourceOperations,
  ...readingOperations,
  ...bibliographyOperations,
  ...snapshotOperations,
  ...trustOperations,
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof contract;

/** The shape of each parameter that a path may hold. */
export const pathParameters: Record<string, z.ZodType<string>> = {
  id,
  invitationId: id,
  evidenceId: id,
  rejectionId: id,
  mergeId: id,
  versionId: id,
  otherClaimId: id,
  publisherKey: z.string().min(1).max(500),
  ...user,
  token: z.string().min(20).max(200),
  sectionId: z.string().min(1).max(64),
  number: z.string().regex(/^[1-9]\d{0,6}$/),
};
