"use client";

import { send } from "./api.ts";

/** Ends the session and leaves for the entrance, so that nothing stays in the page. */
export async function signOut(): Promise<void> {
  await send("/api/auth/sign-out", { body: {} });
  window.location.assign("/sign-in");
}
