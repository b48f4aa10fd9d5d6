import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Competency } from "../../../../shared/competency.ts";
import type { KitItem, Opening } from "../../../../shared/opening.ts";
import { fail, ok } from "../../../../shared/result.ts";
import { counted } from "../../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../../shared/rules/names.ts";
import { invoke, useChannel } from "../../../api.ts";
import type { AutosaveDraft, Edited } from "../../../autosave.ts";
import { useDraft } from "../../../drafts.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Button, LinkButton } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty.tsx";
import { Page, PageBody, PageHead, Section } from "../../../ui/page.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { AutosaveBanner, SavedWord, useAutosave } from "../../../use-autosave.tsx";
import { isBlank } from "../blank-content.ts";
import { ItemContent } from "../item-content.tsx";
import { kindName } from "../kinds.tsx";
import { WithOpening } from "../with-opening.tsx";
import { CaseStudyFields } from "./case-study-fields.tsx";
import { type CompetencyChoice, editorFor, type ItemForm, type ItemValues } from "./item-form.ts";
import { QuestionFields } from "./question-fields.tsx";
import { RolePlayFields } from "./role-play-fields.tsx";
import styles from "./item-editor.module.css";

/** One part of an opening's kit, with everything it says, to be changed. */
export function KitItemPage({ openingId, itemId }: { openingId: string; itemId: string }) {
  return (
    <WithOpening id={openingId} problem="This part could not be read">
      {(opening) => <WithItem itemId={itemId} opening={opening} />}
    </WithOpening>
  );
}

function findItem(opening: Opening, itemId: string) {
  for (const round of opening.rounds) {
    const item = round.items.find((one) => one.id === itemId);
    if (item) return { item, round };
  }
  return null;
}

function WithItem({ opening, itemId }: { opening: Opening; itemId: string }) {
  const found = findItem(opening, itemId);
  const competencies = useChannel("competency.list", { archived: false });
  const draft = useDraft<AutosaveDraft<ItemValues>>(`kit-item/${itemId}`);
  const kit = `#/openings/${opening.id}/kit`;
  if (!found)
    return (
      <Page>
        <EmptyState
          alone
          actions={<LinkButton href={kit}>Interview kit</LinkButton>}
          title="This part is not in the kit any more"
        >
          It may have been removed in another window.
        </EmptyState>
      </Page>
    );
  const { item, round } = found;
  if (!competencies.data || draft.restored === undefined)
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    );
  const head = {
    back: { href: `${kit}?part=${itemId}`, label: "Interview kit" },
    crumb: (
      <>
        <bdi>{opening.title}</bdi> · Interview kit · <bdi>{round.name}</bdi>
      </>
    ),
  };
  if (opening.frozenAt !== null) return <Frozen head={head} item={item} opening={opening} />;
  return (
    <ItemEditor
      choices={choicesFor(opening, competencies.data)}
      draft={draft}
      head={head}
      item={item}
      opening={opening}
    />
  );
}

type Head = Pick<Parameters<typeof PageHead>[0], "back" | "crumb">;

function Frozen({ opening, item, head }: { opening: Opening; item: KitItem; head: Head }) {
  const names = new Map(opening.competencies.map((one) => [one.competencyId, one.name]));
  return (
    <Page>
      <PageHead {...head} title={titleFor(item)} />
      <PageBody className={styles.page}>
        <Banner tone="info" title="This kit is frozen">
          A scorecard has been submitted. Everybody else is asked the same, so that scores can be
          compared.
        </Banner>
        <Section title={kindName(item.content.kind)}>
          <ItemContent
            content={item.content}
            criteria={item.criteria.map((one) => ({
              ...one,
              competency: names.get(one.competencyId) ?? "",
            }))}
          />
        </Section>
      </PageBody>
    </Page>
  );
}

const titleFor = (item: KitItem) =>
  item.content.kind === "question" ? "Question" : <bdi>{item.title}</bdi>;

/** What can be rated: those of the opening by the names it gave them, and the rest of the company's. */
function choicesFor(opening: Opening, all: readonly Competency[]): CompetencyChoice[] {
  const here = new Map(opening.competencies.map((one, at) => [one.competencyId, { one, at }]));
  return all
    .map(({ id, builtInId, name }) => {
      const known = here.get(id);
      return {
        key: builtInId ?? id,
        id,
        name: known?.one.name ?? name,
        counts: known !== undefined && (known.one.weight > 0 || known.one.mustHave !== null),
        place: known?.at ?? here.size,
      };
    })
    .toSorted((a, b) => a.place - b.place);
}

interface ItemEditorProps {
  opening: Opening;
  item: KitItem;
  head: Head;
  choices: readonly CompetencyChoice[];
  draft: ReturnType<typeof useDraft<AutosaveDraft<ItemValues>>>;
}

const toEdited = (version: number, { content, minutes }: KitItem): Edited<ItemValues> => ({
  values: { content, minutes },
  version,
});

function ItemEditor({ opening, item, head, choices, draft }: ItemEditorProps) {
  const [mayDrop, setMayDrop] = useState(false);
  const [isLengthWrong, setLengthWrong] = useState(false);
  const fields = useRef<HTMLFieldSetElement>(null);
  // As the page opens, and not again: what is typed later must not be selected.
  const [isNew] = useState(() => isBlank(item.content));
  useEffect(() => {
    if (isNew) selectFirst(fields.current);
  }, [isNew]);
  // The form keeps the way it saves for as long as it lives, and looks here each time.
  const permission = useRef(false);
  const form = useItemForm(opening, item, draft, permission);
  const allow = () => {
    permission.current = true;
    setMayDrop(true);
  };
  const isHeld = opening.draftScorecards > 0 && !mayDrop;
  return (
    <Page>
      <PageHead
        {...head}
        actions={<Kept form={form} isLengthWrong={isLengthWrong} />}
        subline={
          item.builtInId === null
            ? undefined
            : "From the library. What you change here stays in this kit."
        }
        title={titleFor({ ...item, title: titleOf(form) })}
      />
      <PageBody className={styles.page}>
        {!isEmptied(form) && <AutosaveBanner form={form} what="this opening" />}
        {isHeld && <InUse count={opening.draftScorecards} onAllow={allow} />}
        <fieldset
          aria-label={kindName(item.content.kind)}
          className={styles.fields}
          ref={fields}
          disabled={isHeld}
        >
          <Fields choices={choices} form={form} onLengthWrong={setLengthWrong} />
        </fieldset>
        <p className={styles.quiet}>
          Questions are watched for protected topics such as age, family, health, origin and
          religion, in English only. A flag advises; it stops nothing.
        </p>
      </PageBody>
    </Page>
  );
}

function selectFirst(fields: HTMLElement | null): void {
  const first = fields?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  first?.focus();
  first?.select();
}

const isEmptied = ({ failure }: ItemForm) => failure?.field === emptyQuestion;

/** Never "Saved" while something that stands in a field is not in the kit. */
function Kept({ form, isLengthWrong }: { form: ItemForm; isLengthWrong: boolean }) {
  if (isEmptied(form)) return <span role="status">Kept here, not yet in the kit</span>;
  if (isLengthWrong) return <span role="status">The length is not yet in the kit</span>;
  return <SavedWord status={form.status} />;
}

function titleOf({ values: { content } }: ItemForm): string {
  if (content.kind === "question") return content.question.text;
  return content.kind === "role-play" ? content.rolePlay.title : content.caseStudy.title;
}

function InUse({ count, onAllow }: { count: number; onAllow: () => void }) {
  return (
    <Banner
      action={
        <Button compact onClick={onAllow}>
          Edit all the same
        </Button>
      }
      tone="warn"
      title={`${asSentenceStart(counted(count, "scorecard"))} ${count === 1 ? "has" : "have"} been begun`}
    >
      They will be asked what you write here. What was rated on a criterion that goes or changes its
      competency is lost; the rest stays.
    </Banner>
  );
}

const emptyQuestion = "content.question.text";

function useItemForm(
  opening: Opening,
  item: KitItem,
  draft: ItemEditorProps["draft"],
  permission: RefObject<boolean>,
): ItemForm {
  const { id, updatedAt } = opening;
  const stored = useMemo(() => toEdited(updatedAt, item), [updatedAt, item]);
  return useAutosave<ItemValues>({
    stored,
    draft,
    async save({ values, version }) {
      const { content } = values;
      if (content.kind === "question" && content.question.text.trim() === "")
        return fail("invalid", "Write the question.", emptyQuestion);
      const result = await invoke("opening.saveItem", {
        id,
        updatedAt: version,
        itemId: item.id,
        ...values,
        dropDrafts: permission.current,
      });
      // To the form a conflict means another version; this one means that somebody has to be asked.
      if (!result.ok && result.error.field === "dropDrafts")
        return fail("forbidden", `${result.error.message} Allow the change above.`);
      return result;
    },
    async load() {
      const latest = await invoke("opening.get", { id });
      if (!latest.ok) return latest;
      const found = findItem(latest.value, item.id);
      return found
        ? ok(toEdited(latest.value.updatedAt, found.item))
        : fail("not-found", "This part is not in the kit any more.");
    },
  });
}

interface FieldsProps {
  form: ItemForm;
  choices: readonly CompetencyChoice[];
  onLengthWrong: (isWrong: boolean) => void;
}

function Fields({ form, choices, onLengthWrong }: FieldsProps) {
  const { content, minutes } = form.values;
  if (content.kind === "role-play")
    return <RolePlayFields editor={editorFor(form, "rolePlay", content.rolePlay, choices)} />;
  if (content.kind === "case-study")
    return <CaseStudyFields editor={editorFor(form, "caseStudy", content.caseStudy, choices)} />;
  return (
    <QuestionFields
      editor={editorFor(form, "question", content.question, choices)}
      minutes={minutes}
      onLengthWrong={onLengthWrong}
      onMinutes={(next) => form.edit((values) => ({ ...values, minutes: next }))}
    />
  );
}
