import { Check, TriangleAlert } from "lucide-react";
import type { Competency } from "../../../shared/competency.ts";
import { WeightStack } from "../../../shared/charts/weight-stack.tsx";
import type { WeightedCompetency } from "../../../shared/role.ts";
import type { NameOf } from "../../../shared/rules/findings/finding.ts";
import { isolate } from "../../../shared/rules/names.ts";
import {
  equalWeights,
  fullWeight,
  normaliseWeights,
  sumWeights,
} from "../../../shared/rules/weights.ts";
import { TextLink } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { Section } from "../../ui/page.tsx";
import { SortableList } from "../../ui/sortable-list.tsx";
import { changeWithUndo, failureOf, type RoleForm } from "./role-form.ts";
import { WeightRow } from "./weight-row.tsx";
import styles from "./weights.module.css";

interface WeightsProps {
  form: RoleForm;
  /** What can be weighed, archived ones left out. */
  library: readonly Competency[];
  nameOf: NameOf;
  openId: string | null;
  onOpen: (competencyId: string | null) => void;
}

/** What the person must be able to do: order, weight, minimum, and where it is best seen. */
export function Weights({ form, library, nameOf, openId, onOpen }: WeightsProps) {
  const weighted = form.values.competencies;
  const change = (competencies: WeightedCompetency[]) =>
    form.edit((values) => ({ ...values, competencies }));
  const failure = failureOf(form, "competencies");
  return (
    <Section
      actions={<Actions form={form} library={library} />}
      title="What the person must be able to do"
    >
      <WeightStack
        selectedId={openId ?? undefined}
        weights={weighted.map((one) => ({
          id: one.competencyId,
          name: nameOf(one.competencyId),
          weight: one.weight,
          mustHave: one.mustHave !== null,
        }))}
      />
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      {weighted.length === 0 ? (
        <p className={styles.empty}>
          Six to eight competencies are enough for most roles. Candidates are compared by these
          weights, and a must-have that is missed is never averaged away.
        </p>
      ) : (
        <div className={styles.table}>
          <div aria-hidden="true" className={styles.head}>
            <span>Competency</span>
            <span>Weight</span>
            <span>Must have</span>
            <span className={styles.evidence}>Best seen in</span>
          </div>
          <SortableList
            itemId={(one) => one.competencyId}
            itemLabel={(one) => nameOf(one.competencyId)}
            items={weighted}
            label="Weighed competencies"
            onMove={(from, to) => change(moved(weighted, from, to))}
            renderItem={(one, at) => (
              <WeightRow
                isOpen={one.competencyId === openId}
                name={nameOf(one.competencyId)}
                onChange={(next) => change(weighted.with(at, next))}
                onOpen={() => onOpen(one.competencyId === openId ? null : one.competencyId)}
                onRemove={() => {
                  if (one.competencyId === openId) onOpen(null);
                  changeWithUndo(
                    form,
                    "competencies",
                    weighted.toSpliced(at, 1),
                    `${isolate(nameOf(one.competencyId))} is no longer weighed.`,
                  );
                }}
                weighted={one}
              />
            )}
          />
        </div>
      )}
    </Section>
  );
}

function moved<T>(items: readonly T[], from: number, to: number): T[] {
  return items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
}

function Actions({ form, library }: { form: RoleForm; library: readonly Competency[] }) {
  const weighted = form.values.competencies;
  const weights = weighted.map((one) => one.weight);
  const setAll = (next: readonly number[], message: string) =>
    changeWithUndo(
      form,
      "competencies",
      weighted.map((one, at) => ({ ...one, weight: next[at] ?? one.weight })),
      message,
    );
  return (
    <span className={styles.actions}>
      <Menu items={offers(form, library)} trigger={<TextLink>Add a competency</TextLink>} />
      {weighted.length > 1 && (
        <>
          <span aria-hidden="true">·</span>
          <TextLink
            onClick={() => setAll(equalWeights(weighted.length), "All weigh the same now.")}
          >
            Weigh all the same
          </TextLink>
        </>
      )}
      <Sum
        onComplete={() => setAll(normaliseWeights(weights), `The weights make ${fullWeight} now.`)}
        weights={weights}
      />
    </span>
  );
}

/** Every competency that is not weighed yet, traits and skills apart. */
function offers(form: RoleForm, library: readonly Competency[]): MenuEntry[] {
  const taken = new Set(form.values.competencies.map((one) => one.competencyId));
  const add = (competencyId: string) =>
    form.edit((values) => ({
      ...values,
      competencies: [
        ...values.competencies,
        {
          competencyId,
          weight: Math.max(
            0,
            fullWeight - sumWeights(values.competencies.map((one) => one.weight)),
          ),
          mustHave: null,
          evidence: ["question"],
        },
      ],
    }));
  const ofKind = (kind: Competency["kind"], heading: string): MenuEntry[] => {
    const free = library.filter((one) => one.kind === kind && !taken.has(one.id));
    if (free.length === 0) return [];
    return [
      { id: kind, heading },
      ...free.map((one) => ({ id: one.id, label: one.name, onSelect: () => add(one.id) })),
    ];
  };
  const entries = [...ofKind("trait", "Traits"), ...ofKind("skill", "Skills")];
  return entries.length > 0 ? entries : [{ id: "none", heading: "All are weighed already" }];
}

function Sum({ weights, onComplete }: { weights: readonly number[]; onComplete: () => void }) {
  const sum = sumWeights(weights);
  const isFull = sum === fullWeight;
  return (
    <>
      {!isFull && weights.length > 0 && (
        <TextLink onClick={onComplete}>Make it {fullWeight}</TextLink>
      )}
      <span className={isFull ? styles.sum : styles.off} role="status">
        <Icon icon={isFull ? Check : TriangleAlert} />
        {sum} of {fullWeight}
        {!isFull && <span className={styles.gap}>{gapText(sum)}</span>}
      </span>
    </>
  );
}

function gapText(sum: number): string {
  return sum < fullWeight ? `${fullWeight - sum} to give` : `${sum - fullWeight} too many`;
}
