import { useSyncExternalStore } from "react";
import type { BaseLocationHook } from "wouter";

/**
 * Addresses as `#/interviews/new?application=ID`: all of it behind the hash, whether a link was clicked or a page
 * called navigate. (wouter's own hash hook leaves the question mark in the path for links, and puts it before the hash
 * for navigate, where it would stay on every later page.)
 */
export const useHashLocation: BaseLocationHook = () => [
  useSyncExternalStore(subscribe, () => split().path),
  navigate,
];

const useHashSearch = () => useSyncExternalStore(subscribe, () => split().search);
useHashLocation.searchHook = useHashSearch;
useHashLocation.hrefs = (href: string) => `#${href}`;

function split(): { path: string; search: string } {
  const [path = "", search = ""] = window.location.hash.replace(/^#?\/?/, "").split("?", 2);
  return { path: `/${path}`, search };
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  window.addEventListener("popstate", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
    window.removeEventListener("popstate", listener);
  };
}

function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const hash = `#/${to.replace(/^#?\/?/, "")}`;
  history[replace ? "replaceState" : "pushState"](null, "", hash);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
