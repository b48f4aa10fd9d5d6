import { useState } from "react";
import type { JobBlock } from "../../../shared/rules/job-description.ts";
import { JobPart } from "./job-part.tsx";
import type { RoleForm } from "./role-form.ts";
import type { Job } from "./job-view.ts";
import styles from "./job-sheet.module.css";

interface JobSheetProps {
  companyName: string;
  form: RoleForm;
  job: Job;
  roleId: string;
}

/** Paper is white in both themes, as it will be when it is printed. Each part is written where it stands. */
export function JobSheet({ companyName, form, job, roleId }: JobSheetProps) {
  const [editing, setEditing] = useState<JobBlock | null>(null);
  const part = (block: JobBlock) => (
    <JobPart
      block={block}
      editing={editing === block}
      form={form}
      job={job}
      onEdit={() => setEditing(block)}
      onEnd={() => setEditing((now) => (now === block ? null : now))}
      roleId={roleId}
    />
  );
  return (
    <article aria-label="Job description" className={styles.sheet} dir="auto">
      <p className={styles.letterhead}>{companyName} · job description</p>
      {part("headline")}
      {part("opening")}
      <div className={styles.two}>
        {part("duties")}
        <div>
          {part("must")}
          {part("nice")}
        </div>
      </div>
      {part("offer")}
      {part("why")}
    </article>
  );
}
