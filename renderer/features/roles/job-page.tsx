import { Page, PageBody, Split } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { useNarrowWindow } from "../../ui/use-narrow.ts";
import { AutosaveBanner } from "../../use-autosave.tsx";
import { JobExport } from "./job-export.tsx";
import { JobPanel } from "./job-panel.tsx";
import { JobSheet } from "./job-sheet.tsx";
import { useRoleForm } from "./role-form.ts";
import { RoleHead } from "./role-head.tsx";
import { jobOf } from "./job-view.ts";
import type { RoleData } from "./use-role-data.ts";
import { WithRole } from "./with-role.tsx";
import styles from "./role.module.css";

/** The job description as it would be printed, written where it stands, beside what is still to do. */
export function RoleJobPage({ id }: { id: string }) {
  return <WithRole id={id}>{(data) => <JobEditor data={data} key={id} />}</WithRole>;
}

function JobEditor({ data }: { data: RoleData }) {
  const { role, company } = data;
  const form = useRoleForm(role, data.draft);
  const job = jobOf(form, data);
  const narrow = useNarrowWindow();
  const head = (
    <RoleHead
      form={form}
      openings={data.openings}
      role={role}
      timeZone={company.timeZone}
      tools={
        <JobExport
          companyName={company.name}
          description={job.description}
          form={form}
          roleId={role.id}
        />
      }
      view="job"
    />
  );
  return (
    <Page fill>
      {narrow && head}
      <Split side={<JobPanel form={form} job={job} roleId={role.id} />}>
        {!narrow && head}
        <ScrollArea className={styles.scroll} label="Job description">
          <PageBody>
            <AutosaveBanner form={form} what="this role" />
            <JobSheet companyName={company.name} form={form} job={job} roleId={role.id} />
          </PageBody>
        </ScrollArea>
      </Split>
    </Page>
  );
}
