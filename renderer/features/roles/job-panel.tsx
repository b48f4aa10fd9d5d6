import { CircleCheck, SquarePen } from "lucide-react";
import type { ReactNode } from "react";
import { jobFinding } from "../../../shared/rules/findings/job.ts";
import { placeholderLabel, type Blank } from "../../../shared/rules/job-blanks.ts";
import {
  type JobBlock,
  jobBlockNames,
  jobBlocks,
  type JobValue,
} from "../../../shared/rules/job-description.ts";
import { asSentenceStart, inSentence, joinNames } from "../../../shared/rules/names.ts";
import { says } from "../../../shared/values.ts";
import { TextLink } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { SidePanel } from "../../ui/page.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { BlankField } from "./job-blank.tsx";
import { blankLink, isRewritten } from "./job-edits.ts";
import { JobWordingList } from "./job-wording.tsx";
import type { RoleForm } from "./role-form.ts";
import type { Job } from "./job-view.ts";
import styles from "./job-panel.module.css";

interface JobPanelProps {
  form: RoleForm;
  job: Job;
  roleId: string;
}

/** What is still to do before somebody reads it: blanks, words, and what came from where. */
export function JobPanel({ form, job, roleId }: JobPanelProps) {
  const { description, findings, tooMuch } = job;
  return (
    <SidePanel
      subtitle="Written from the template, word for word yours to change"
      title="Before you print"
    >
      <div className={styles.tab}>
        <Sentence
          compact
          sentence={jobFinding(description.blanks.length, findings.length + (tooMuch ? 1 : 0))}
        />
        <JobWordingList form={form} job={job} />
        {job.open.length > 0 && (
          <ul className={styles.blanks}>
            {job.open.map((blank) => (
              <BlankLine blank={blank} form={form} job={job} key={blank.name} roleId={roleId} />
            ))}
          </ul>
        )}
        <Filled job={job} roleId={roleId} />
        <Rewritten form={form} job={job} />
        <p className={styles.note}>
          <b>Left out on purpose.</b> Weights, minimums and anchors: candidates never see how they
          are scored.
        </p>
      </div>
    </SidePanel>
  );
}

function BlankLine({ blank, form, job, roleId }: JobPanelProps & { blank: Blank }) {
  const { name, label, hint } = blank;
  const link = blankLink(name, roleId, job.mayPlan);
  const isFilled = says(form.values.jobAd.filled?.[name] ?? "");
  return (
    <li className={styles.blank} data-filled={isFilled || undefined}>
      <Icon icon={isFilled ? CircleCheck : SquarePen} />
      <div>
        <strong aria-hidden="true">{label}</strong>
        {link && !isFilled ? (
          <p>
            {hint} <TextLink href={link.href}>{link.label}</TextLink>
          </p>
        ) : (
          <BlankField
            form={form}
            hint={isFilled ? undefined : hint}
            label={label}
            labelHidden
            name={name}
          />
        )}
      </div>
    </li>
  );
}

const origins: Readonly<Record<Exclude<JobValue["from"], "you">, string>> = {
  company: "company settings",
  role: "the role’s planning assumptions",
  "pay-plan": "the pay plan in force",
  org: "the org",
};

/** What was filled in by itself, by where it came from. */
function Filled({ job, roleId }: { job: Job; roleId: string }) {
  const known = job.used.flatMap((name) => {
    const value = job.values[name];
    return value === undefined || value.from === "you" ? [] : [{ name, from: value.from }];
  });
  if (known.length === 0) return null;
  const places: Record<keyof typeof origins, { href: string; mayOpen: boolean }> = {
    company: { href: "#/settings/company", mayOpen: true },
    role: { href: `#/roles/${roleId}`, mayOpen: true },
    "pay-plan": { href: `#/plan/pay/${roleId}`, mayOpen: job.mayPlan },
    org: { href: "#/plan/org", mayOpen: job.mayPlan },
  };
  const clauses = Object.entries(Object.groupBy(known, (one) => one.from)).map(
    ([from, values]): ReactNode => {
      const origin = from as keyof typeof origins;
      const names = joinNames(values.map(({ name }) => inSentence(placeholderLabel(name))));
      const { href, mayOpen } = places[origin];
      return (
        <li key={from}>
          {asSentenceStart(names)} from{" "}
          {mayOpen ? <TextLink href={href}>{origins[origin]}</TextLink> : origins[origin]}
        </li>
      );
    },
  );
  return (
    <div className={styles.note}>
      <b>Filled in by itself.</b>
      <ul>{clauses}</ul>
    </div>
  );
}

/** Parts that do not follow the role any more, so that nobody wonders why a change does not show. */
function Rewritten({ form, job }: { form: RoleForm; job: Job }) {
  const parts = jobBlocks.filter((block: JobBlock) =>
    isRewritten(form.values, block, job.template),
  );
  if (parts.length === 0) return null;
  const names = joinNames(parts.map((block) => `“${jobBlockNames[block]}”`));
  return (
    <p className={styles.note}>
      <b>In your own words.</b> {names}. A later change of the role does not reach{" "}
      {parts.length === 1 ? "it" : "them"}; the arrow beside a part brings its first words back.
    </p>
  );
}
