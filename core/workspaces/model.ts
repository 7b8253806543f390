import { z } from "zod";
import { id, instant, personRef } from "../http-model.ts";
import { roles } from "../roles.ts";

export const role = z.enum(roles);

export const workspaceSummary = z.object({
  id,
  name: z.string(),
  role,
  /** Whether people may judge and sign off what they alone wrote. */
  selfApproval: z.boolean(),
});
export type WorkspaceSummary = z.infer<typeof workspaceSummary>;

export const member = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  joinedAt: instant,
});
export type Member = z.infer<typeof member>;

export const invitation = z.object({
  id,
  email: z.string(),
  role,
  invitedBy: personRef,
  createdAt: instant,
  expiresAt: instant,
});
export type Invitation = z.infer<typeof invitation>;

/** The link is shown once: only its token's hash is kept. */
export const createdInvitation = invitation.extend({ url: z.string() });
export type CreatedInvitation = z.infer<typeof createdInvitation>;

/** What a person sees of an invitation before accepting it. */
export const invitationPreview = z.object({
  workspace: z.string(),
  email: z.string(),
  role,
  hasAccount: z.boolean(),
});
export type InvitationPreview = z.infer<typeof invitationPreview>;

export const inviteInput = z.object({ email: z.email().max(254).toLowerCase(), role });
export const acceptInvitationInput = z.object({
  name: z.string().trim().min(1).max(120),
  password: z.string().min(10).max(200),
});
export const changeRoleInput = z.object({ role });
export const changeWorkspaceInput = z
  .object({ name: z.string().trim().min(1).max(120), selfApproval: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: "nothing to change" });
