import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { App } from "./app.tsx";
import { watchErrors } from "./report-error.ts";
import "./ui/fonts.ts";
import "./ui/tokens.css";
import "../shared/charts/charts.css";
import "../shared/charts/org-tree.css";
import { setStyleNonce } from "./ui/nonce.ts";

// zod compiles its checks with Function() where it may; the page's content policy forbids that, and says so loudly.
z.config({ jitless: true });
setStyleNonce(document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "");

if (window.bullpen && navigator.platform.startsWith("Mac")) {
  document.documentElement.dataset["frame"] = "inset";
}

watchErrors();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
