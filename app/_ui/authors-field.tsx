"use client";

import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import classes from "./form.module.css";
import { type AuthorDraft, emptyAuthor } from "./source-draft.ts";

interface AuthorsFieldProps {
  readonly authors: readonly AuthorDraft[];
  readonly onChange: (authors: readonly AuthorDraft[]) => void;
}

/** A row for each author: a person by family and given name, or a body by its name. */
export function AuthorsField({ authors, onChange }: AuthorsFieldProps) {
  const t = useTranslations("sources.form");
  const change = (key: string, part: Partial<AuthorDraft>) =>
    onChange(authors.map((author) => (author.key === key ? { ...author, ...part } : author)));
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t("authors")}</legend>
      <div className={classes.items}>
        {authors.map((author, index) => (
          <div key={author.key} className={classes.item}>
            {author.kind === "person" ? (
              <>
                <TextInput
                  aria-label={t("familyOf", { number: index + 1 })}
                  placeholder={t("family")}
                  value={author.family}
                  onChange={(event) => change(author.key, { family: event.currentTarget.value })}
                />
                <TextInput
                  aria-label={t("givenOf", { number: index + 1 })}
                  placeholder={t("given")}
                  value={author.given}
                  onChange={(event) => change(author.key, { given: event.currentTarget.value })}
                />
              </>
            ) : (
              <TextInput
                aria-label={t("bodyOf", { number: index + 1 })}
                placeholder={t("body")}
                value={author.literal}
                onChange={(event) => change(author.key, { literal: event.currentTarget.value })}
              />
            )}
            <ActionIcon
              aria-label={t("removeAuthor", { number: index + 1 })}
              onClick={() => onChange(authors.filter(({ key }) => key !== author.key))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
      </div>
      <div className={classes.adders}>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange([...authors, emptyAuthor("person")])}
        >
          {t("addPerson")}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange([...authors, emptyAuthor("body")])}
        >
          {t("addBody")}
        </Button>
      </div>
    </fieldset>
  );
}
