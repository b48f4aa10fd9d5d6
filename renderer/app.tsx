import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Route, Router, Switch, useLocation } from "wouter";
import type { WorkspaceStatus } from "../shared/workspace.ts";
import { createQueryClient, followChanges, useChannel } from "./api.ts";
import { applyAppearance } from "./appearance.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { CardGone, CardPage } from "./features/card/card-page.tsx";
import { HandOverPage } from "./features/handover/hand-over-page.tsx";
import { IdleLock } from "./features/handover/idle-lock.ts";
import { OwnPinDialog } from "./features/handover/own-pin-dialog.tsx";
import { Shell } from "./features/shell/shell.tsx";
import { useWindowCommands } from "./features/shell/use-window-commands.tsx";
import { WelcomePage } from "./features/welcome/welcome-page.tsx";
import { useHashLocation } from "./hash-location.ts";
import { type Origin, OriginProvider } from "./origin.ts";
import { Pages } from "./pages.tsx";
import { Banner } from "./ui/banner.tsx";
import { Button } from "./ui/button.tsx";
import { ErrorState } from "./ui/error-state.tsx";
import { Toaster } from "./ui/toast.tsx";
import { forgetUnsaved } from "./unsaved.ts";
import styles from "./app.module.css";

export function App() {
  const [client] = useState(createQueryClient);
  useEffect(() => followChanges(client), [client]);
  return (
    <ErrorBoundary resetKey="window" title="Bullpen could not be shown">
      <QueryClientProvider client={client}>
        <Router hook={useHashLocation}>
          <PanelOrCandidate />
        </Router>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** A candidate's window has no shell, no keys and no messages of the panel's; whether the app is locked is not its concern. */
export function PanelOrCandidate() {
  const [location] = useLocation();
  return location.startsWith("/card/") ? <CandidateWindow /> : <Window />;
}

function CandidateWindow() {
  useAppearance();
  return (
    <Switch>
      <Route path="/card/:scorecardId/:kitItemId">{(part) => <CardPage {...part} />}</Route>
      <Route>
        <CardGone />
      </Route>
    </Switch>
  );
}

function useAppearance(): void {
  const info = useChannel("app.info", {});
  const appearance = info.data?.appearance;
  useEffect(() => {
    if (appearance) applyAppearance(appearance);
  }, [appearance]);
}

/** What is true of the window whatever it shows: its colours, its commands, its messages. */
export function Window() {
  const status = useChannel("workspace.status", {});
  useAppearance();
  const { run, dialog } = useWindowCommands({
    isOpen: status.data?.open ?? false,
    isLocked: status.data?.open === true && status.data.locked !== null,
  });
  const retry = () => void status.refetch();
  const openAnother = () => run("workspace.open");
  const error = status.error?.message ?? null;
  const isGone = status.data?.open === true && !status.data.isInPlace;
  return (
    <>
      {status.data && (
        <Workspace status={status.data}>
          {error !== null && (
            <Trouble title="The file does not answer" says={error}>
              <Button compact onClick={retry}>
                Try again
              </Button>
              <Button compact onClick={openAnother} variant="quiet">
                Open another file
              </Button>
            </Trouble>
          )}
          {error === null && isGone && (
            <Trouble
              title="The file is not where it was"
              says="It was moved, renamed or deleted while it was open, so nothing new can be stored in it. Put it back, or save a copy."
            >
              <Button compact onClick={() => run("workspace.saveCopy")}>
                Save a copy…
              </Button>
            </Trouble>
          )}
        </Workspace>
      )}
      {!status.data && error !== null && (
        <ErrorState
          alone
          actions={<Button onClick={openAnother}>Open another file</Button>}
          onRetry={retry}
          title="Bullpen does not answer"
        >
          {error}
        </ErrorState>
      )}
      {dialog}
      <Toaster />
    </>
  );
}

/** Above the last answer, which stays: what is being typed is worth more than a clean page. */
function Trouble({ title, says, children }: { title: string; says: string; children: ReactNode }) {
  return (
    <div className={styles.trouble}>
      <Banner
        action={<span className={styles.actions}>{children}</span>}
        live
        title={title}
        tone="block"
      >
        {says}
      </Banner>
    </div>
  );
}

/** Either no file is open, and one can begin, or the shell stands around a page. */
function Workspace({ status, children }: { status: WorkspaceStatus; children: ReactNode }) {
  const [location, navigate] = useLocation();
  const path = status.open ? status.path : null;
  const isLocked = status.open && status.locked !== null;
  const actorId = status.open && !isLocked ? status.actor.id : null;
  const origin = useMemo<Origin | null>(
    () => (path === null || actorId === null ? null : { workspace: path, actorId }),
    [path, actorId],
  );
  // Before the forms of the last file or person go away, and with them the last attempt to store their text.
  const shownOrigin = useRef(origin);
  useLayoutEffect(() => {
    if (shownOrigin.current !== origin) forgetUnsaved();
    shownOrigin.current = origin;
  }, [origin]);

  // Another file has other records: an address of the old one would lead nowhere.
  const shownPath = useRef<string | null>(null);
  useEffect(() => {
    if (path === null) return;
    if (shownPath.current !== null && shownPath.current !== path) navigate("/");
    shownPath.current = path;
  }, [path, navigate]);

  if (status.open && !origin) {
    return (
      <Fresh key={`${path} locked`}>
        {children}
        <HandOverPage />
      </Fresh>
    );
  }
  if (!status.open || !origin) {
    return (
      <>
        {children}
        <WelcomePage
          offeredPath={status.open ? null : status.offeredPath}
          startFailure={status.open ? undefined : (status.failure ?? undefined)}
        />
      </>
    );
  }
  return (
    <OriginProvider value={origin}>
      <Fresh key={`${origin.workspace} ${origin.actorId}`}>
        {children}
        <Shell status={status}>
          <ErrorBoundary resetKey={location}>
            <Pages
              actorId={origin.actorId}
              isDesk={status.isDesk}
              key={`${origin.workspace} ${origin.actorId}`}
            />
          </ErrorBoundary>
        </Shell>
        <OwnPinDialog />
        <IdleLock actorId={origin.actorId} />
      </Fresh>
    </OriginProvider>
  );
}

const ofTheWindow = new Set<unknown>(["app.info", "workspace.status"]);

/** Begins without any answer that was given to somebody else: one person's must not be seen by the next. */
function Fresh({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  // Before anything inside is drawn, and with it asks.
  useState(() =>
    client.removeQueries({ predicate: ({ queryKey }) => !ofTheWindow.has(queryKey[0]) }),
  );
  return children;
}
