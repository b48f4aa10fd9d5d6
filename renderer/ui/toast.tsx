import { Check, OctagonAlert, X } from "lucide-react";
import { type FocusEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { createStore, useStore } from "zustand";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { ariaKeys, Key } from "./key.tsx";
import { useShortcuts } from "./shortcuts.ts";
import styles from "./toast.module.css";

interface ToastAction {
  label: string;
  onAction: () => void;
}

export interface ToastMessage {
  message: string;
  /** The way back. Also answers to mod+z outside of fields. */
  action?: ToastAction | undefined;
  tone?: "plain" | "done" | "block" | undefined;
  /** How long it stays; a message with a way back stays longer. */
  milliseconds?: number | undefined;
}

interface ShownToast extends ToastMessage {
  id: number;
}

const store = createStore<{ toasts: readonly ShownToast[]; nextId: number }>(() => ({
  toasts: [],
  nextId: 1,
}));

/** So many steps can be taken back one after the other. */
const mostSteps = 3;

const isStep = (shown: ShownToast) => shown.action !== undefined;

/**
 * What is on the page: the latest message, beside it the step that can be taken back. Steps before that wait out of
 * sight, and come up when the one after them was taken back.
 */
function onPage(toasts: readonly ShownToast[]): readonly ShownToast[] {
  const step = toasts.findLast(isStep);
  return toasts.filter((shown) => shown === step || shown === toasts.at(-1));
}

/** Its time is over, or it was closed; with a step goes what came before it. */
function leave({ id, action }: ShownToast): void {
  store.setState(({ toasts }) => ({
    toasts: toasts.filter((other) => (action ? other.id > id : other.id !== id)),
  }));
}

/** Says what happened. Returns the id by which it can be taken away. */
export function toast(message: ToastMessage): number {
  const { toasts, nextId } = store.getState();
  store.setState({
    toasts: [...toasts.filter(isStep), { ...message, id: nextId }].slice(-mostSteps),
    nextId: nextId + 1,
  });
  return nextId;
}

export function dismissToast(id: number): void {
  store.setState(({ toasts }) => ({ toasts: toasts.filter((shown) => shown.id !== id) }));
}

/** Takes everything away: what one person was told is not for the next. */
export function forgetToasts(): void {
  store.setState({ toasts: [] });
}

/** Stands once in the app. The region is always in the page, so that what enters it is read aloud. */
export function Toaster() {
  const toasts = useStore(store, (state) => state.toasts);
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  const undoable = toasts.findLast(isStep);
  const undo = () => {
    if (undoable) act(undoable);
  };
  // mod+z in a field undoes typing; only elsewhere does it take the last step back.
  useShortcuts({ "mod+z": undo }, { enabled: undoable !== undefined, inFields: false });
  // A message that was removed under the pointer never says that the pointer left it.
  if (held && toasts.length === 0) setHeld(false);

  const onFocus = (event: FocusEvent) => {
    setHeld(true);
    if (!event.currentTarget.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget;
  };
  const goBack = () => {
    const target = cameFrom.current?.isConnected
      ? cameFrom.current
      : document.querySelector("main");
    if (target instanceof HTMLElement) target.focus();
  };
  return (
    <div
      aria-label="Messages"
      className={styles.region}
      onBlur={() => setHeld(false)}
      onFocus={onFocus}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      role="status"
    >
      {onPage(toasts).map((shown) => (
        <ToastLine
          held={held}
          key={shown.id}
          onDone={goBack}
          shown={shown}
          undoes={shown === undoable}
        />
      ))}
    </div>
  );
}

function act(shown: ShownToast): void {
  dismissToast(shown.id);
  shown.action?.onAction();
}

interface ToastLineProps {
  shown: ShownToast;
  held: boolean;
  undoes: boolean;
  /** A button of this message was used and goes away with it. */
  onDone: () => void;
}

function ToastLine({ shown, held, undoes, onDone }: ToastLineProps) {
  // Focus goes back first: what the action does may move it on.
  const run = () => {
    onDone();
    act(shown);
  };
  const close = () => {
    onDone();
    leave(shown);
  };
  const expire = useEffectEvent(() => leave(shown));
  const stay = shown.milliseconds ?? (shown.action || shown.tone === "block" ? 10_000 : 5000);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(expire, stay);
    return () => clearTimeout(timer);
  }, [held, stay]);
  return (
    <div className={classNames(styles.toast, shown.tone === "block" && styles.block)}>
      {shown.tone === "block" && <Icon icon={OctagonAlert} />}
      {shown.tone === "done" && <Icon icon={Check} />}
      <span className={styles.words}>{shown.message}</span>
      {shown.action && (
        <>
          <span className={styles.rule} />
          <button
            aria-keyshortcuts={undoes ? ariaKeys("mod+z") : undefined}
            className={styles.action}
            onClick={run}
            type="button"
          >
            {shown.action.label}
            {undoes && (
              <span aria-hidden="true">
                <Key keys="mod+z" />
              </span>
            )}
          </button>
        </>
      )}
      <button aria-label="Close" className={styles.close} onClick={close} type="button">
        <Icon icon={X} size={14} />
      </button>
    </div>
  );
}
