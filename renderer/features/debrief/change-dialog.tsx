import { type FormEvent, type ReactNode, useState } from "react";
import type { ChangeScope } from "../../../shared/scorecard.ts";
import type { Result } from "../../../shared/result.ts";
import { useDraft } from "../../drafts.ts";
import { startHandOver } from "../../hand-over.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, TextLink } from "../../ui/button.tsx";
import { Radio } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, TextArea } from "../../ui/field.tsx";
import { PinInput } from "../../ui/pin-input.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./guided.module.css";

/** What both kinds of change ask for. */
export interface ChangeReason {
  reason: string;
  scope: ChangeScope;
  pin: string | null;
}

interface ChangeDialogProps<T> {
  title: ReactNode;
  /** Under which the text is kept until it is sent. */
  draftKey: string;
  author: string;
  authorId: string;
  /** Nobody else's PIN is asked for where the author is at the laptop. */
  isMine: boolean;
  current: T;
  /** The value as it stands, in words. */
  now: string;
  /** Said before anything is typed, where the author has no PIN to confirm with. */
  hasPin: boolean;
  /** What to choose, as an error. */
  missing: string;
  /** The control that picks the new value. */
  choose: (value: T, onChange: (value: T) => void) => ReactNode;
  save: (value: T, why: ChangeReason) => Promise<Result<unknown>>;
  onClose: () => void;
}

/** Changes a score that was submitted: the author alone, with a reason. What was first said stays beside it. */
export function ChangeDialog<T>(props: ChangeDialogProps<T>) {
  const { title, onClose } = props;
  return (
    <Dialog
      description={
        <p>What was first submitted stays on record, with every change and its reason.</p>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title={title}
    >
      <ChangeForm {...props} />
    </Dialog>
  );
}

interface Typed {
  reason: string;
  scope: ChangeScope;
}

function ChangeForm<T>({
  draftKey,
  author,
  authorId,
  isMine,
  current,
  now,
  hasPin,
  missing,
  choose,
  save,
  onClose,
}: ChangeDialogProps<T>) {
  const draft = useDraft<Typed>(draftKey);
  const [typed, setTyped] = useState<Typed | null>(null);
  const { reason, scope } = typed ?? draft.restored ?? { reason: "", scope: "interview" };
  const [value, setValue] = useState(current);
  const [pin, setPin] = useState("");
  const [error, setError] = useState<{ field: string; message: string } | null>(null);
  const [pending, setPending] = useState(false);
  const write = (next: Partial<Typed>) => {
    const values = { reason, scope, ...next };
    setTyped(values);
    draft.keep(values);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (value === current) return setError({ field: "value", message: missing });
    if (reason.trim() === "")
      return setError({ field: "reason", message: "One sentence is enough." });
    setPending(true);
    const result = await save(value, { reason, scope, pin: isMine ? null : pin });
    setPending(false);
    if (!result.ok) {
      if (result.error.field === "pin") setPin("");
      const known = ["reason", "pin"].includes(result.error.field ?? "");
      return setError({
        field: known ? result.error.field! : "value",
        message: result.error.message,
      });
    }
    void draft.clear();
    toast({ message: "Changed. What it was first is kept.", tone: "done" });
    return onClose();
  };
  const errorOf = (field: string) => (error?.field === field ? error.message : undefined);
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {!isMine && !hasPin && (
        <Banner title="There is no PIN to confirm this with" tone="warn">
          <bdi>{author}</bdi> has not set one.{" "}
          <TextLink onClick={() => void startHandOver(authorId)}>Hand over the laptop</TextLink>, so
          that they set a PIN and change it themselves.
        </Banner>
      )}
      <Field error={errorOf("value")} group help={`Now ${now}.`} label="From now on">
        {choose(value, setValue)}
      </Field>
      <Field
        error={errorOf("reason")}
        help="Read by whoever asks a year from now. The evidence stays as it was written."
        label="Why"
        required
      >
        <TextArea
          maxLength={2000}
          onChange={(event) => write({ reason: event.target.value })}
          rows={2}
          value={reason}
        />
      </Field>
      <Field group label="It rests on">
        <div className={styles.choices} role="radiogroup">
          <Radio
            checked={scope === "interview"}
            help="Something seen in this interview that was missed or weighed wrongly."
            label="this interview"
            name="scope"
            onChange={() => write({ scope: "interview" })}
          />
          <Radio
            checked={scope === "whole"}
            help="What others saw in their interviews changed the author’s mind."
            label="the whole picture"
            name="scope"
            onChange={() => write({ scope: "whole" })}
          />
        </div>
      </Field>
      {!isMine && hasPin && (
        <Field error={errorOf("pin")} label={<PinLabel author={author} />} required>
          <PinInput compact onChange={setPin} value={pin} />
        </Field>
      )}
      <div className={styles.formButtons}>
        <Button onClick={onClose}>Leave it</Button>
        <Button disabled={!isMine && !hasPin} pending={pending} type="submit" variant="primary">
          Change it
        </Button>
      </div>
    </form>
  );
}

const PinLabel = ({ author }: { author: string }) => (
  <>
    PIN of <bdi>{author}</bdi>
  </>
);
