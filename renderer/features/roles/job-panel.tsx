import { SquarePen } from "lucide-react";
import { type FormEvent, useState } from "react";
import { jobFinding } from "../../../shared/rules/findings/job.ts";
import type { Blank } from "../../../shared/rules/job-description.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { Button, TextLink } from "../../ui/button.tsx";
import { Field, TextArea, TextInput } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { SidePanel } from "../../ui/page.tsx";
import { TabList, TabPanel, Tabs } from "../../ui/tabs.tsx";
import { toast } from "../../ui/toast.tsx";
import { blankLink, fillBlank, withTextsOf } from "./fill-blank.ts";
import { changeWithUndo, failureOf, type RoleForm } from "./role-form.ts";
import { Said } from "./said.tsx";
import { Texts } from "./text-list.tsx";
import styles from "./job-panel.module.css";

interface JobPanelProps {
  form: RoleForm;
  blanks: readonly Blank[];
  roleId: string;
}

/** What is still blank, and the words themselves. */
export function JobPanel({ form, blanks, roleId }: JobPanelProps) {
  const [tab, setTab] = useState("check");
  const tabs = (
    <TabList
      items={[
        { id: "check", label: "Check", count: blanks.length },
        { id: "words", label: "Words" },
      ]}
      label="Job description"
    />
  );
  return (
    <Tabs onChange={setTab} value={tab}>
      <SidePanel
        subtitle="Written from the template, every word yours to change"
        tabs={tabs}
        title="Before you print"
      >
        <TabPanel id="check">
          <Check blanks={blanks} form={form} roleId={roleId} />
        </TabPanel>
        <TabPanel id="words">
          <Words form={form} />
        </TabPanel>
      </SidePanel>
    </Tabs>
  );
}

function Check({ form, blanks, roleId }: JobPanelProps) {
  return (
    <div className={styles.tab}>
      <Said compact sentence={jobFinding(blanks.length)} />
      {blanks.length > 0 && (
        <ul className={styles.blanks}>
          {blanks.map((blank) => (
            <BlankLine blank={blank} form={form} key={blank.name} roleId={roleId} />
          ))}
        </ul>
      )}
      <p className={styles.note}>
        <b>Filled by itself.</b> The company comes from its settings, base and target pay from the
        role's planning assumptions.
      </p>
      <p className={styles.note}>
        <b>Left out on purpose.</b> Weights, minimums and anchors: candidates never see how they are
        scored.
      </p>
    </div>
  );
}

function BlankLine({ blank, form, roleId }: { blank: Blank; form: RoleForm; roleId: string }) {
  const [text, setText] = useState("");
  const link = blankLink(blank.name, roleId);
  const fill = (event: FormEvent) => {
    event.preventDefault();
    const written = text.trim();
    if (written === "") return;
    const before = form.values;
    form.edit((values) => fillBlank(values, blank.name, written));
    toast({
      message: `${blank.label}: “${isolate(written)}” stands in the text now.`,
      action: {
        label: "Undo",
        onAction: () => form.edit((values) => withTextsOf(values, before)),
      },
    });
  };
  return (
    <li className={styles.blank}>
      <Icon icon={SquarePen} />
      <div>
        <strong>{blank.label}</strong>
        <p>{blank.hint}</p>
        {link ? (
          <TextLink href={link.href}>{link.label}</TextLink>
        ) : (
          <form className={styles.fill} onSubmit={fill}>
            <TextInput
              aria-label={blank.label}
              dir="auto"
              maxLength={200}
              onChange={(event) => setText(event.target.value)}
              value={text}
            />
            {text.trim() !== "" && <Button type="submit">Put in</Button>}
          </form>
        )}
      </div>
    </li>
  );
}

function Words({ form }: { form: RoleForm }) {
  const { jobAd } = form.values;
  const set = (change: Partial<typeof jobAd>) =>
    form.edit((values) => ({ ...values, jobAd: { ...values.jobAd, ...change } }));
  return (
    <div className={styles.tab}>
      <Field error={failureOf(form, "jobAd.headline")} label="Headline">
        <TextInput
          dir="auto"
          maxLength={200}
          onChange={(event) => set({ headline: event.target.value })}
          value={jobAd.headline}
        />
      </Field>
      <Field
        error={failureOf(form, "jobAd.opening")}
        help="Words in braces, such as {manager_name}, are blanks to fill."
        label="Opening"
      >
        <TextArea
          dir="auto"
          maxLength={4000}
          onChange={(event) => set({ opening: event.target.value })}
          rows={6}
          value={jobAd.opening}
        />
      </Field>
      <Field error={failureOf(form, "jobAd.offer")} group label="What we offer">
        <Texts
          addLabel="Add a line"
          itemName="Offer"
          label="What we offer"
          max={20}
          onChange={(offer) => set({ offer })}
          onRemove={(offer) =>
            changeWithUndo(form, "jobAd", { ...jobAd, offer }, "The line is taken out.")
          }
          texts={jobAd.offer}
        />
      </Field>
      <p className={styles.note}>
        Responsibilities and qualifications are those of the role; change them under Edit.
      </p>
    </div>
  );
}
