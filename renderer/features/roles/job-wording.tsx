import { TriangleAlert } from "lucide-react";
import type { RoleDetails } from "../../../shared/role.ts";
import { jobBlockNames } from "../../../shared/rules/job-description.ts";
import { placeholderLabel } from "../../../shared/rules/job-blanks.ts";
import type { JobWording } from "../../../shared/rules/job-wording.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { Button, ButtonRow } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { toast } from "../../ui/toast.tsx";
import {
  flagAgain,
  keepFlagged,
  moveRestToNice,
  replaceFlagged,
  restoreBlock,
  restorePlace,
} from "./job-edits.ts";
import type { RoleForm } from "./role-form.ts";
import type { Job } from "./job-view.ts";
import styles from "./job-panel.module.css";

type Edit = (values: RoleDetails) => RoleDetails;

/** Changes the words and offers the way back, whatever else was edited since. */
function changeWords(form: RoleForm, message: string, change: Edit, back: Edit): void {
  form.edit(change);
  toast({ message, action: { label: "Undo", onAction: () => form.edit(back) } });
}

const placeOf = ({ place }: JobWording) =>
  "blank" in place ? placeholderLabel(place.blank) : jobBlockNames[place.block];

/** Words that may keep people away: why, what to write instead, or that they stay. */
export function JobWordingList({ form, job }: { form: RoleForm; job: Job }) {
  const { findings, tooMuch } = job;
  if (findings.length === 0 && tooMuch === null) return null;
  return (
    <ul aria-label="Wording" className={styles.blanks}>
      {tooMuch !== null && (
        <li className={styles.blank}>
          <Icon icon={TriangleAlert} />
          <div>
            <strong>{jobBlockNames.must}</strong>
            <p>{tooMuch}</p>
            <ButtonRow className={styles.ways}>
              <Button compact onClick={() => moveRest(form)}>
                Move the rest to good to have
              </Button>
            </ButtonRow>
          </div>
        </li>
      )}
      {findings.map((finding) => (
        <Flagged finding={finding} form={form} key={keyOf(finding)} />
      ))}
    </ul>
  );
}

function moveRest(form: RoleForm): void {
  const before = form.values;
  changeWords(form, "The rest is welcome now, and not asked for.", moveRestToNice, (values) =>
    restoreBlock(restoreBlock(values, "must", before), "nice", before),
  );
}

const keyOf = ({ place, start }: JobWording) =>
  "blank" in place ? `${place.blank}:${start}` : `${place.block}:${place.line}:${start}`;

function Flagged({ finding, form }: { finding: JobWording; form: RoleForm }) {
  const { words, reason, instead } = finding;
  const before = form.values;
  const replace = (text: string) =>
    changeWords(
      form,
      `“${isolate(words)}” is “${text}” now.`,
      (values) => replaceFlagged(values, finding, text),
      (values) => restorePlace(values, finding, before),
    );
  const keep = () =>
    changeWords(
      form,
      `“${isolate(words)}” stays, and is not flagged here any more.`,
      (values) => keepFlagged(values, words),
      (values) => flagAgain(values, words),
    );
  return (
    <li className={styles.blank}>
      <Icon icon={TriangleAlert} />
      <div>
        <strong>“{words}”</strong> <span className={styles.place}>{placeOf(finding)}</span>
        <p>{reason}</p>
        <ButtonRow className={styles.ways}>
          {instead.map((text) => (
            <Button
              aria-label={`Write “${text}” instead of “${words}”`}
              compact
              key={text}
              onClick={() => replace(text)}
            >
              Write “{text}”
            </Button>
          ))}
          <Button aria-label={`Keep it: “${words}”`} compact onClick={keep} variant="quiet">
            Keep it
          </Button>
        </ButtonRow>
      </div>
    </li>
  );
}
