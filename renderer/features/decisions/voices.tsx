import { Check, MessageSquareWarning } from "lucide-react";
import { useState } from "react";
import type { DecisionRecord } from "../../../shared/decision.ts";
import { formatInstant } from "../../../shared/rules/format.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Button, ButtonRow } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, TextArea } from "../../ui/field.tsx";
import { PinInput } from "../../ui/pin-input.tsx";
import { Tag } from "../../ui/tag.tsx";
import { toast } from "../../ui/toast.tsx";
import { Who } from "../../ui/who.tsx";
import styles from "./record.module.css";

type Silent = DecisionRecord["silent"][number];

interface Speaking {
  person: Silent;
  stance: "agrees" | "dissents";
}

/** Who signed, who dissented and in which words, and who has not said anything yet. */
export function Voices({ record, timeZone }: { record: DecisionRecord; timeZone: string }) {
  const [speaking, setSpeaking] = useState<Speaking | null>(null);
  return (
    <section aria-label="Signatures" className={styles.voices}>
      <h2>Signatures</h2>
      <ul>
        {record.voices.map(({ panelist, stance, words, saidAt }) => (
          <li className={styles.signer} key={panelist.id}>
            <Who kind="panelist" name={panelist.name} />
            <div>
              <b>
                <bdi>{panelist.name}</bdi>
              </b>{" "}
              <span className={styles.faint}>
                {[panelist.title, formatInstant(saidAt, timeZone)].filter(Boolean).join(" · ")}
              </span>
              {words !== "" && (
                <q className={styles.said} dir="auto">
                  {words}
                </q>
              )}
            </div>
            {stance === "agrees" ? (
              <Tag icon={Check} tone="accent">
                signed
              </Tag>
            ) : (
              <Tag icon={MessageSquareWarning} tone="warn">
                dissents
              </Tag>
            )}
          </li>
        ))}
        {record.silent.map((person) => (
          <li className={styles.signer} key={person.id}>
            <Who kind="panelist" name={person.name} />
            <div>
              <b>
                <bdi>{person.name}</bdi>
              </b>{" "}
              <span className={styles.faint}>
                {person.atLaptop || person.hasPin
                  ? "has not signed"
                  : "has not signed; hand over the laptop to do so"}
              </span>
            </div>
            {(person.atLaptop || person.hasPin) && (
              <ButtonRow>
                <Button
                  aria-label={`Sign as ${person.name}`}
                  compact
                  onClick={() => setSpeaking({ person, stance: "agrees" })}
                >
                  Sign
                </Button>
                <Button
                  aria-label={`Dissent as ${person.name}`}
                  compact
                  onClick={() => setSpeaking({ person, stance: "dissents" })}
                  variant="quiet"
                >
                  Dissent
                </Button>
              </ButtonRow>
            )}
          </li>
        ))}
      </ul>
      {speaking && (
        <VoiceDialog onClose={() => setSpeaking(null)} recordId={record.id} {...speaking} />
      )}
    </section>
  );
}

/** One's own voice, once: nobody edits it afterwards, not even its author. */
function VoiceDialog({
  person,
  stance,
  recordId,
  onClose,
}: Speaking & { recordId: string; onClose: () => void }) {
  const draft = useDraft<string>(`voice:${recordId}:${person.id}`);
  const [typed, setTyped] = useState<string | null>(null);
  const [pin, setPin] = useState("");
  const [error, setError] = useState<{ message: string; field: string | undefined } | null>(null);
  const { run, pending } = useCommand("decision.sign");
  const words = typed ?? draft.restored ?? "";
  const asksPin = !person.atLaptop;
  const name = isolate(person.name);
  const say = async () => {
    const given = { recordId, panelistId: person.id, stance, words, pin: asksPin ? pin : null };
    const result = await run(given);
    if (!result.ok) return setError({ message: result.error.message, field: result.error.field });
    await draft.clear();
    toast({
      message: stance === "agrees" ? `${name} has signed.` : `${name}’s dissent is kept.`,
      tone: "done",
    });
    return onClose();
  };
  const errorOf = (field: string) => (error?.field === field ? error.message : undefined);
  return (
    <Dialog
      description="It stands under the record word for word and cannot be changed afterwards by anybody."
      footer={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button onClick={() => void say()} pending={pending} variant="primary">
            {stance === "agrees" ? "Sign" : "Dissent"}
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title={stance === "agrees" ? `Sign as ${name}` : `Dissent as ${name}`}
    >
      <Field
        error={errorOf("words") ?? (error && error.field !== "pin" ? error.message : undefined)}
        label={
          stance === "agrees" ? "Words beside the signature" : "What you would have done, and why"
        }
        note={stance === "agrees" ? "optional" : undefined}
        required={stance === "dissents"}
      >
        <TextArea
          dir="auto"
          maxLength={4000}
          onChange={(event) => {
            setTyped(event.target.value);
            draft.keep(event.target.value);
          }}
          rows={3}
          value={words}
        />
      </Field>
      {asksPin && (
        <Field error={errorOf("pin")} label={`PIN of ${name}`} required>
          <PinInput compact onChange={setPin} value={pin} />
        </Field>
      )}
    </Dialog>
  );
}
