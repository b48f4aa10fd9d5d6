import { X } from "lucide-react";
import { AlertDialog as Alert, Dialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Field, TextInput } from "./field.tsx";
import { useReturnFocus } from "./return-focus.ts";
import styles from "./dialog.module.css";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons, the decisive one last. */
  footer?: ReactNode;
  wide?: boolean | undefined;
  /** Closed by a button of its foot alone: what it shows must not go away by accident. */
  answered?: boolean | undefined;
  children?: ReactNode;
}

/** Returns focus to where it came from. Prefer a panel beside the list; a dialog is for a short, bounded task. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  wide,
  answered = false,
  children,
}: DialogProps) {
  const focus = useReturnFocus();
  const described = description === undefined ? { "aria-describedby": undefined } : {};
  return (
    <Radix.Root onOpenChange={answered ? () => {} : onOpenChange} open={open}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          {...described}
          {...focus}
          className={classNames(styles.dialog, wide && styles.wide)}
        >
          <div className={styles.body}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            {description !== undefined && (
              <Radix.Description asChild>
                <div className={styles.description}>{description}</div>
              </Radix.Description>
            )}
            {children}
          </div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
          {!answered && (
            <Radix.Close asChild>
              <Button
                className={styles.close}
                compact
                icon={X}
                iconOnly
                label="Close"
                variant="quiet"
              />
            </Radix.Close>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question that names the thing: "Erase Pieter de Vries?" */
  title: ReactNode;
  /** What goes, what stays, and that it cannot be undone. */
  children: ReactNode;
  confirmLabel: string;
  cancelLabel?: string | undefined;
  onConfirm: () => void;
  pending?: boolean | undefined;
  /** A word that has to be typed first, for the few things that take much with them. */
  typed?: { label: string; word: string } | undefined;
  /** A decision that is final but destroys nothing, such as submitting. */
  tone?: "danger" | "primary" | undefined;
}

/** Only for what cannot be undone; everything else happens at once and offers Undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, children, cancelLabel = "Cancel" } = props;
  const focus = useReturnFocus();
  return (
    <Alert.Root onOpenChange={onOpenChange} open={open}>
      <Alert.Portal>
        <Alert.Overlay className={styles.scrim} />
        <Alert.Content {...focus} className={styles.dialog}>
          <div className={styles.body}>
            <Alert.Title className={styles.title}>{title}</Alert.Title>
            <Alert.Description asChild>
              <div className={styles.description}>{children}</div>
            </Alert.Description>
          </div>
          <ConfirmFooter {...props} cancelLabel={cancelLabel} />
        </Alert.Content>
      </Alert.Portal>
    </Alert.Root>
  );
}

/** Its own component, so that what was typed is forgotten whenever the dialog closes. */
function ConfirmFooter({
  typed,
  tone = "danger",
  confirmLabel,
  cancelLabel,
  onConfirm,
  pending,
}: ConfirmDialogProps) {
  const [word, setWord] = useState("");
  const blocked = typed !== undefined && word.trim() !== typed.word;
  return (
    <>
      {typed !== undefined && (
        <div className={styles.typed}>
          <Field label={typed.label}>
            <TextInput onChange={(event) => setWord(event.target.value)} value={word} />
          </Field>
        </div>
      )}
      <footer className={styles.footer}>
        <Alert.Cancel asChild>
          <Button>{cancelLabel}</Button>
        </Alert.Cancel>
        <Button
          disabled={blocked}
          onClick={onConfirm}
          pending={pending}
          solid={tone === "danger"}
          variant={tone}
        >
          {confirmLabel}
        </Button>
      </footer>
    </>
  );
}
