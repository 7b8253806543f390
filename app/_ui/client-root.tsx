"use client";

import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { OfflineBanner } from "./offline-banner.tsx";
import { theme } from "./theme.ts";
import { TimeZone } from "./time-zone.tsx";
import { Toasts } from "./toasts.tsx";

export function ClientRoot({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      {children}
      <OfflineBanner />
      <Toasts />
      <TimeZone />
    </MantineProvider>
  );
}
