import type { Membership, User } from "#prisma/client/client";
import type { Member } from "./model.ts";

export const withUser = { user: { select: { name: true, email: true } } } as const;

export function presentMember(membership: Membership & { user: Pick<User, "name" | "email"> }): Member {
  return {
    userId: membership.userId,
    name: membership.user.name,
    email: membership.user.email,
    role: membership.role,
    joinedAt: membership.createdAt.toISOString(),
  };
}
