import { dismissToast, toast, type ToastMessage } from "../../ui/toast.tsx";

let shown: number | null = null;

/** Of what is said about a kit only the last stands: each change is followed by the next. */
export function sayOnce(message: ToastMessage): void {
  if (shown !== null) dismissToast(shown);
  shown = toast(message);
}
