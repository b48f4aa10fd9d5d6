import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Router, useLocation } from "wouter";
import { createQueryClient, followChanges, useChannel } from "./api.ts";
import { applyAppearance } from "./appearance.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Shell } from "./features/shell/shell.tsx";
import { WelcomePage } from "./features/welcome/welcome-page.tsx";
import { useHashLocation } from "./hash-location.ts";
import { Pages } from "./pages.tsx";
import { ErrorState } from "./ui/error-state.tsx";

export function App() {
  const [client] = useState(createQueryClient);
  useEffect(() => followChanges(client), [client]);
  return (
    <QueryClientProvider client={client}>
      <Router hook={useHashLocation}>
        <Window />
      </Router>
    </QueryClientProvider>
  );
}

/** Either no file is open, and one can begin, or the shell stands around a page. */
function Window() {
  const [location, navigate] = useLocation();
  const info = useChannel("app.info", {});
  const status = useChannel("workspace.status", {});
  const path = status.data?.open ? status.data.path : null;
  const appearance = info.data?.appearance;
  useEffect(() => {
    if (appearance) applyAppearance(appearance);
  }, [appearance]);

  // Another file has other records: an address of the old one would lead nowhere.
  const shownPath = useRef<string | null>(null);
  useEffect(() => {
    if (path === null) return;
    if (shownPath.current !== null && shownPath.current !== path) navigate("/");
    shownPath.current = path;
  }, [path, navigate]);

  if (status.error) {
    return (
      <ErrorState onRetry={() => void status.refetch()} title="Bullpen does not answer">
        {status.error.message}
      </ErrorState>
    );
  }
  if (!status.data) return null;
  if (!status.data.open) return <WelcomePage startFailure={status.data.failure ?? undefined} />;
  return (
    <Shell status={status.data}>
      <ErrorBoundary resetKey={location}>
        <Pages actorId={status.data.actor.id} key={`${status.data.path} ${status.data.actor.id}`} />
      </ErrorBoundary>
    </Shell>
  );
}
