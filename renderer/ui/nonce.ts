import { setNonce } from "get-nonce";

/**
 * Hands the page's per-load nonce to everything that inserts a `<style>`: the scroll lock of dialogs and menus
 * asks `get-nonce` for it. Call once, before the first render, so that a strict content policy can hold.
 */
export function setStyleNonce(nonce: string): void {
  setNonce(nonce);
}
