"use client";

import {
  IconCircleCheck,
  IconFileOff,
  IconFilePlus,
  IconLanguage,
  IconLanguageOff,
  IconRefreshAlert,
} from "@tabler/icons-react";
import type { PairState } from "#core/translations/vocabulary";

const icons = {
  "up-to-date": IconCircleCheck,
  changed: IconRefreshAlert,
  untranslated: IconLanguage,
  missing: IconFilePlus,
  gone: IconFileOff,
  own: IconLanguageOff,
} as const satisfies Record<PairState, unknown>;

/** Each state by a shape of its own. */
export function PairStateIcon({ state }: { state: PairState }) {
  const Icon = icons[state];
  return <Icon size={16} stroke={1.75} aria-hidden="true" />;
}
