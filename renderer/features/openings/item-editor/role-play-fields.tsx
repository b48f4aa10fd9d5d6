import type { RolePlay } from "../../../../shared/kit.ts";
import { counted, formatMinutes } from "../../../../shared/rules/format.ts";
import { Checkbox, Segments } from "../../../ui/choice.tsx";
import { Field, TextInput } from "../../../ui/field.tsx";
import { Section } from "../../../ui/page.tsx";
import { ActorFields } from "./actor-fields.tsx";
import { Lines, Minutes, Prose, Rows } from "./fields.tsx";
import type { RolePlayEditor } from "./item-form.ts";
import { RubricFields } from "./rubric-fields.tsx";

import styles from "./item-editor.module.css";

export function RolePlayFields({ editor }: { editor: RolePlayEditor }) {
  const { value, set, errorAt } = editor;
  return (
    <>
      <Section title="In short">
        <Field error={errorAt("title")} label="Title" required>
          <TextInput
            dir="auto"
            maxLength={200}
            onChange={(event) => set({ title: event.target.value })}
            value={value.title}
          />
        </Field>
        <Prose
          error={errorAt("summary")}
          help="One or two sentences for whoever chooses it."
          label="What it is"
          onChange={(summary) => set({ summary })}
          value={value.summary}
        />
      </Section>
      <Section note={formatMinutes(value.totalMinutes)} title="How it runs">
        <Phases editor={editor} />
      </Section>
      <Section note="the only page a candidate ever sees" title="Candidate card">
        <CandidateCard editor={editor} />
      </Section>
      <Section note="for whoever plays the other side" title="Actor card">
        <ActorFields editor={editor} />
      </Section>
      <Section title="Second take">
        <SecondTake editor={editor} />
      </Section>
      <Section note={counted(value.rubric.length, "criterion", "criteria")} title="Rubric">
        <RubricFields editor={editor} />
      </Section>
    </>
  );
}

type Phase = RolePlay["phases"][number];

/** The length of a role-play is that of its phases. */
const lengthOf = (phases: readonly Phase[]) =>
  Math.min(600, Math.max(1, Math.ceil(phases.reduce((sum, phase) => sum + phase.minutes, 0))));

function Phases({ editor: { value, set, errorAt } }: { editor: RolePlayEditor }) {
  return (
    <Rows<Phase>
      add="Add a phase"
      create={() => ({ name: "", minutes: 5, who: "both", whatHappens: "" })}
      error={errorAt("phases") ?? errorAt("totalMinutes")}
      help="Phases of the panel alone at the end are its time for scoring."
      item="Phase"
      label="Phases"
      max={20}
      onChange={(phases) => set({ phases, totalMinutes: lengthOf(phases) })}
      value={value.phases}
    >
      {(phase, change, index) => (
        <>
          <div className={styles.line}>
            <Field label="Name">
              <TextInput
                dir="auto"
                maxLength={120}
                onChange={(event) => change({ name: event.target.value })}
                value={phase.name}
              />
            </Field>
            <Minutes
              label="Length"
              min={0}
              onChange={(minutes) => change({ minutes })}
              value={phase.minutes}
            />
            <Field group label="Who is busy">
              <Segments
                onChange={(who) => change({ who })}
                options={[
                  { value: "panel", label: "Panel" },
                  { value: "candidate", label: "Candidate" },
                  { value: "both", label: "Both" },
                ]}
                value={phase.who}
              />
            </Field>
          </div>
          <Prose
            label={`What happens in phase ${index + 1}`}
            onChange={(whatHappens) => change({ whatHappens })}
            value={phase.whatHappens}
          />
        </>
      )}
    </Rows>
  );
}

function CandidateCard({ editor: { value, set, errorAt } }: { editor: RolePlayEditor }) {
  const card = value.candidateCard;
  const change = (over: Partial<RolePlay["candidateCard"]>) =>
    set({ candidateCard: { ...card, ...over } });
  return (
    <>
      <Prose
        error={errorAt("candidateCard.situation")}
        label="Situation"
        max={4000}
        onChange={(situation) => change({ situation })}
        rows={4}
        value={card.situation}
      />
      <Prose
        error={errorAt("candidateCard.goal")}
        label="Goal"
        onChange={(goal) => change({ goal })}
        value={card.goal}
      />
      <Lines
        add="Add something they know"
        item="Known fact"
        label="What they know"
        max={20}
        onChange={(youKnow) => change({ youKnow })}
        value={card.youKnow}
      />
      <Lines
        add="Add a rule"
        item="Rule"
        label="Rules"
        max={20}
        onChange={(rules) => change({ rules })}
        value={card.rules}
      />
    </>
  );
}

const noSecondTake = { selfDiagnosisPrompt: "", coachingNoteGuide: "" };

function SecondTake({ editor: { value, set, errorAt } }: { editor: RolePlayEditor }) {
  const take = value.secondTake;
  return (
    <>
      <Checkbox
        checked={take !== null}
        help="The same call again after one coaching note: it shows what somebody makes of feedback."
        label="It is played twice"
        onChange={(event) => set({ secondTake: event.target.checked ? noSecondTake : null })}
      />
      {take !== null && (
        <>
          <Prose
            error={errorAt("secondTake.selfDiagnosisPrompt")}
            help="Asked after the first take, before the note."
            label="Ask for their own diagnosis"
            onChange={(selfDiagnosisPrompt) =>
              set({ secondTake: { ...take, selfDiagnosisPrompt } })
            }
            value={take.selfDiagnosisPrompt}
          />
          <Prose
            error={errorAt("secondTake.coachingNoteGuide")}
            label="How to give the coaching note"
            max={4000}
            onChange={(coachingNoteGuide) => set({ secondTake: { ...take, coachingNoteGuide } })}
            rows={3}
            value={take.coachingNoteGuide}
          />
        </>
      )}
    </>
  );
}
