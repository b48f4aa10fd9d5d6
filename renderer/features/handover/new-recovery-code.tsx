import { useHandOver } from "../../hand-over.ts";
import { RecoveryCodeDialog } from "../../recovery-code.tsx";

/** Shown after unlocking where the PIN was set just now, for the first time or with the code before this one. */
export function NewRecoveryCode() {
  const code = useHandOver((state) => state.recoveryCode);
  if (code === null) return null;
  return (
    <RecoveryCodeDialog code={code} onDone={() => useHandOver.setState({ recoveryCode: null })} />
  );
}
