import { jobDescription } from "../../../shared/rules/job-description.ts";
import { Page, PageBody, Split } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { useNarrowWindow } from "../../ui/use-narrow.ts";
import { AutosaveBanner } from "../../use-autosave.tsx";
import { JobPanel } from "./job-panel.tsx";
import { JobSheet } from "./job-sheet.tsx";
import { useRoleForm } from "./role-form.ts";
import { RoleHead } from "./role-head.tsx";
import type { RoleData } from "./use-role-data.ts";
import { WithRole } from "./with-role.tsx";
import styles from "./role.module.css";

/** The job description as it would be printed, beside what is still blank in it and its words. */
export function RoleJobPage({ id }: { id: string }) {
  return <WithRole id={id}>{(data) => <JobEditor data={data} key={id} />}</WithRole>;
}

function JobEditor({ data }: { data: RoleData }) {
  const { role, company } = data;
  const form = useRoleForm(role, data.draft);
  const narrow = useNarrowWindow();
  const description = jobDescription(form.values, { company });
  const head = (
    <RoleHead
      form={form}
      openings={data.openings}
      role={role}
      timeZone={company.timeZone}
      view="job"
    />
  );
  return (
    <Page fill>
      {narrow && head}
      <Split side={<JobPanel blanks={description.blanks} form={form} roleId={role.id} />}>
        {!narrow && head}
        <ScrollArea className={styles.scroll} label="Job description">
          <PageBody>
            <AutosaveBanner form={form} what="this role" />
            <JobSheet companyName={company.name} description={description} />
          </PageBody>
        </ScrollArea>
      </Split>
    </Page>
  );
}
