import { TextLink } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { changeWithUndo, type RoleForm } from "./role-form.ts";
import { Texts, TextList } from "./text-list.tsx";
import styles from "./role.module.css";

const scrollTo = (id: string) => {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: "start" });
  section?.querySelector<HTMLElement>("textarea, button")?.focus({ preventScroll: true });
};

/** What the person owns, and what they have to bring for it. */
export function RoleDuties({ form }: { form: RoleForm }) {
  const { responsibilities, qualifications } = form.values;
  const jumps = (
    <span className={styles.jumps}>
      <TextLink onClick={() => scrollTo("must-bring")}>
        Must bring {qualifications.must.length}
      </TextLink>
      <span aria-hidden="true">·</span>
      <TextLink onClick={() => scrollTo("nice-to-have")}>
        Nice to have {qualifications.nice.length}
      </TextLink>
    </span>
  );
  return (
    <>
      <Section actions={jumps} title="What the person owns">
        <TextList
          addLabel="Add a responsibility"
          columns
          itemName="Responsibility"
          label="Responsibilities"
          lines={responsibilities}
          max={40}
          numbered
          onChange={(lines) => form.edit((values) => ({ ...values, responsibilities: lines }))}
          onRemove={(lines) =>
            changeWithUndo(form, "responsibilities", lines, "The responsibility is taken out.")
          }
        />
      </Section>
      <div className={styles.pair}>
        <Qualifications form={form} id="must-bring" kind="must" title="What they must bring" />
        <Qualifications form={form} id="nice-to-have" kind="nice" title="Nice to have, no more" />
      </div>
    </>
  );
}

interface QualificationsProps {
  form: RoleForm;
  kind: "must" | "nice";
  id: string;
  title: string;
}

function Qualifications({ form, kind, id, title }: QualificationsProps) {
  const { qualifications } = form.values;
  return (
    <div id={id}>
      <Section title={title}>
        <Texts
          addLabel="Add a qualification"
          itemName={kind === "must" ? "Required qualification" : "Welcome qualification"}
          label={title}
          max={20}
          onChange={(texts) =>
            form.edit((values) => ({
              ...values,
              qualifications: { ...values.qualifications, [kind]: texts },
            }))
          }
          onRemove={(texts) =>
            changeWithUndo(
              form,
              "qualifications",
              { ...qualifications, [kind]: texts },
              "The qualification is taken out.",
            )
          }
          texts={qualifications[kind]}
        />
      </Section>
    </div>
  );
}
