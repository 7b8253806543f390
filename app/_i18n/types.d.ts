import type account from "../../messages/pl/account.json";
import type approval from "../../messages/pl/approval.json";
import type auth from "../../messages/pl/auth.json";
import type bibliography from "../../messages/pl/bibliography.json";
import type briefs from "../../messages/pl/briefs.json";
import type claims from "../../messages/pl/claims.json";
import type citations from "../../messages/pl/citations.json";
import type common from "../../messages/pl/common.json";
import type dossier from "../../messages/pl/dossier.json";
import type desk from "../../messages/pl/desk.json";
import type editor from "../../messages/pl/editor.json";
import type entities from "../../messages/pl/entities.json";
import type errors from "../../messages/pl/errors.json";
import type history from "../../messages/pl/history.json";
import type historyRoom from "../../messages/pl/historyRoom.json";
import type mentions from "../../messages/pl/mentions.json";
import type review from "../../messages/pl/review.json";
import type series from "../../messages/pl/series.json";
import type sources from "../../messages/pl/sources.json";
import type translations from "../../messages/pl/translations.json";
import type trust from "../../messages/pl/trust.json";
import type visits from "../../messages/pl/visits.json";
import type workspace from "../../messages/pl/workspace.json";
import type { Locale } from "./locales.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: {
      account: typeof account;
      approval: typeof approval;
      auth: typeof auth;
      bibliography: typeof bibliography;
      briefs: typeof briefs;
      claims: typeof claims;
      citations: typeof citations;
      common: typeof common;
      dossier: typeof dossier;
      desk: typeof desk;
      editor: typeof editor;
      entities: typeof entities;
      errors: typeof errors;
      history: typeof history;
      historyRoom: typeof historyRoom;
      mentions: typeof mentions;
      review: typeof review;
      series: typeof series;
      sources: typeof sources;
      translations: typeof translations;
      trust: typeof trust;
      visits: typeof visits;
      workspace: typeof workspace;
    };
  }
}
